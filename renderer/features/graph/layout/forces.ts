// ForceAtlas2 on plain numbers: what is tied comes together, everything else keeps apart.

import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutInput, Places } from './layout-input.ts';

/** Numbers a node has in the matrix of the algorithm. */
const NODE_WIDTH = 10;
const [X, Y, MASS, CONVERGENCE, SIZE, FIXED] = [0, 1, 6, 7, 8, 9] as const;
const EDGE_WIDTH = 3;

/** Above this many nodes, far groups count as one. */
const BARNES_HUT_FROM = 500;

/** Enough to keep what is not tied to the rest near it, and not so much that all becomes one lump. */
const GRAVITY = 0.08;

export class Forces {
  readonly #nodes: Float32Array;
  readonly #edges: Float32Array;
  readonly #options: Parameters<typeof iterate>[0];

  /** `stays` says which nodes do not move, though others feel them. */
  constructor(places: Places, stays: (node: number) => boolean, { source, target, weight }: LayoutInput) {
    const count = places.x.length;
    this.#nodes = new Float32Array(count * NODE_WIDTH);
    for (let node = 0; node < count; node += 1) {
      const at = node * NODE_WIDTH;
      this.#nodes[at + X] = places.x[node] ?? 0;
      this.#nodes[at + Y] = places.y[node] ?? 0;
      this.#nodes[at + MASS] = 1;
      this.#nodes[at + CONVERGENCE] = 1;
      this.#nodes[at + SIZE] = 1;
      this.#nodes[at + FIXED] = stays(node) ? 1 : 0;
    }
    this.#edges = new Float32Array(source.length * EDGE_WIDTH);
    source.forEach((from, line) => {
      const to = target[line] ?? from;
      // What is tied to itself is pulled nowhere.
      if (to === from) return;
      const pull = weight[line] ?? 1;
      this.#edges.set([from * NODE_WIDTH, to * NODE_WIDTH, pull], line * EDGE_WIDTH);
      for (const end of [from, to]) {
        const at = end * NODE_WIDTH + MASS;
        this.#nodes[at] = (this.#nodes[at] ?? 0) + pull;
      }
    });
    this.#options = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 10,
      strongGravityMode: true,
      gravity: GRAVITY,
      slowDown: 1 + Math.log(Math.max(2, count)),
      barnesHutOptimize: count > BARNES_HUT_FROM,
      barnesHutTheta: 0.6,
    };
  }

  /** Moves every node that may move once. */
  iterate(): void {
    iterate(this.#options, this.#nodes, this.#edges);
  }

  places(): Places {
    const count = this.#nodes.length / NODE_WIDTH;
    const column = (offset: number) =>
      Float32Array.from({ length: count }, (_, node) => this.#nodes[node * NODE_WIDTH + offset] ?? 0);
    return { x: column(X), y: column(Y) };
  }
}
