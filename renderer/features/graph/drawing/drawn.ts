// What sigma's graph holds: the nodes by their numbers, which everything else is looked up by. Links are drawn beside it.

import type { MultiGraph } from 'graphology';
import type Sigma from 'sigma';

export interface NodeData {
  /** Number of the node in the picture. */
  at: number;
  x: number;
  y: number;
  // Sigma's own types want every attribute to have a name of its own or any.
  [other: string]: unknown;
}

export type Drawn = MultiGraph<NodeData>;
export type NodePicture = Sigma<NodeData>;
