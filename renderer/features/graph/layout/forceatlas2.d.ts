// The one iteration of ForceAtlas2, which its package has no types for: the stock worker of it may not run here.

declare module 'graphology-layout-forceatlas2/iterate.js' {
  interface ForceAtlas2Options {
    linLogMode: boolean;
    outboundAttractionDistribution: boolean;
    adjustSizes: boolean;
    edgeWeightInfluence: number;
    scalingRatio: number;
    strongGravityMode: boolean;
    gravity: number;
    slowDown: number;
    barnesHutOptimize: boolean;
    barnesHutTheta: number;
  }
  /** Moves the nodes once; both matrices are flat, ten numbers a node and three a line. */
  function iterate(options: ForceAtlas2Options, nodes: Float32Array, edges: Float32Array): void;
  export = iterate;
}
