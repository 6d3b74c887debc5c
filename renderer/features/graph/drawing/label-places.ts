// Where a name goes: under its node, or above or beside it, wherever it hides no node and touches no other name. Pure.

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of the name's middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Its radius. */
  readonly size: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Between a node and its name. */
const GAP_PX = 3;
/** A name may come this near to another before it is left out. */
const AIR_PX = 3;
/** A name may graze a node: a small one has about a hundred. */
const MOST_HIDDEN_PX2 = 36;

/** Spots of a name, the best first: under, above, beside, and then askew. */
function spotsOf({ x, y, size }: Mark, { width, height }: Extent): readonly Spot[] {
  const [beside, beyond] = [size + GAP_PX + width / 2, size + GAP_PX + height / 2];
  const [across, along] = [0.7 * size + width / 2, 0.7 * size + height / 2];
  return [
    { x, y: y + beyond },
    { x, y: y - beyond },
    { x: x + beside, y },
    { x: x - beside, y },
    { x: x + across, y: y + along },
    { x: x - across, y: y + along },
    { x: x + across, y: y - along },
    { x: x - across, y: y - along },
  ];
}

/** What nodes and names already cover of a picture; asked for each name in turn, the most important first. */
export class TakenRoom {
  readonly #picture: Rectangle;
  readonly #nodes: Rectangle[] = [];
  readonly #names: Rectangle[] = [];

  constructor({ width, height }: Extent) {
    this.#picture = { left: 0, top: 0, right: width, bottom: height };
  }

  cover({ x, y, size }: Mark): void {
    this.#nodes.push(around({ x, y }, { width: 2 * size, height: 2 * size }));
  }

  /** The first spot with room, which is then taken; null when there is none. With `isForced` it may hide a node. */
  place(mark: Mark, extent: Extent, isForced: boolean): Spot | null {
    const spots = spotsOf(mark, extent).filter((spot) => isInside(around(spot, extent), this.#picture));
    const readable = spots.filter((spot) => {
      const wanted = withAir(around(spot, extent));
      return this.#names.every((other) => shared(wanted, other) === 0);
    });
    const best = readable.find((spot) => this.#hidden(around(spot, extent)) <= MOST_HIDDEN_PX2);
    const found = best ?? (isForced ? (readable[0] ?? spots[0]) : undefined);
    if (found === undefined) return null;
    this.#names.push(around(found, extent));
    return found;
  }

  /** Of nodes, in square pixels. */
  #hidden(wanted: Rectangle): number {
    return this.#nodes.reduce((sum, node) => sum + shared(wanted, node), 0);
  }
}

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function around({ x, y }: Spot, { width, height }: Extent): Rectangle {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** Names run on sideways and are read line by line: only there they need air. */
function withAir({ left, right, ...rest }: Rectangle): Rectangle {
  return { left: left - AIR_PX, right: right + AIR_PX, ...rest };
}

/** What two rectangles have in common, in square pixels. */
function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
