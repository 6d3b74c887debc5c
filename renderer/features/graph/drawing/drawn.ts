// What sigma's graph holds: numbers of nodes and links, which everything else is looked up by.

import type { MultiGraph } from 'graphology';

export interface LinkData {
  /** Number of the link in the picture. */
  at: number;
  // Sigma's own types want every attribute to have a name of its own or any.
  [other: string]: unknown;
}

export interface NodeData extends LinkData {
  x: number;
  y: number;
}

export type Drawn = MultiGraph<NodeData, LinkData>;
