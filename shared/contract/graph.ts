// The graph: nodes and links to draw, their places, pins and named views.

import { z } from 'zod';
import { graphViewIdSchema, linkTypeIdSchema, methodIdSchema, paperIdSchema, tagIdSchema } from './ids.ts';
import { endpointSchema } from './links.ts';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

/** Most nodes one picture may ask for. */
export const GRAPH_MAX_NODES = 50_000;

export const graphScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  /** What is reached from some nodes in at most `depth` steps. */
  z.object({
    kind: z.literal('around'),
    nodes: z.array(endpointSchema).min(1).max(100),
    depth: z.number().int().min(1).max(3),
  }),
]);

/** What is left out first when there is more than the cap. */
export const GRAPH_CAP_RULES = ['degree', 'newest', 'tagged'] as const;

export const graphQuerySchema = z.object({
  scope: graphScopeSchema,
  nodes: z.enum(['papers', 'methods', 'both']).default('both'),
  typeIds: z.array(linkTypeIdSchema).max(100).optional(),
  tagIds: z.array(tagIdSchema).max(50).optional(),
  /** Papers and methods without a link, too. */
  withLoose: z.boolean().default(false),
  withSuggestions: z.boolean().default(false),
  /** Papers to the methods they introduce or mention, as thin lines. */
  withMentions: z.boolean().default(true),
  cap: z.number().int().min(1).max(GRAPH_MAX_NODES).default(2_000),
  capRule: z.enum(GRAPH_CAP_RULES).default('degree'),
});
export type GraphQuery = z.infer<typeof graphQuerySchema>;

/**
 * Nodes and links as parallel lists: ten thousand objects with the same keys would be mostly keys. An exception to
 * paging: a picture is drawn whole.
 */
export const graphSchema = z.object({
  nodes: z.object({
    kind: z.array(z.enum(['paper', 'method'])),
    id: z.array(z.string()),
    name: z.array(z.string()),
    /** A method's kind or a paper's reading state. */
    detail: z.array(z.string()),
    year: z.array(z.number().int().nullable()),
    /** Index into `tags`, or -1: the first tag by name. */
    tag: z.array(z.number().int()),
    degree: z.array(z.number().int().nonnegative()),
    /** Last place, where there is one; null for a node that was never laid out. */
    x: z.array(z.number().nullable()),
    y: z.array(z.number().nullable()),
    isPinned: z.array(z.boolean()),
  }),
  links: z.object({
    /** Indices into the nodes. */
    source: z.array(z.number().int().nonnegative()),
    target: z.array(z.number().int().nonnegative()),
    /** Index into `types`; -1 for a mention. */
    type: z.array(z.number().int()),
    /** Link or suggestion id; empty for a mention. */
    id: z.array(z.string()),
    isSuggested: z.array(z.boolean()),
  }),
  types: z.array(
    z.object({
      id: linkTypeIdSchema,
      name: z.string(),
      label: z.string(),
      inverseLabel: z.string(),
      isSymmetric: z.boolean(),
      colour: z.string(),
      dash: z.string(),
      count: z.number().int(),
    }),
  ),
  tags: z.array(z.object({ id: tagIdSchema, name: z.string() })),
  /** Nodes there are in all; more than are shown when the cap cut some. */
  totalNodes: z.number().int().nonnegative(),
});
export type Graph = z.infer<typeof graphSchema>;

const place = z.object({ kind: z.enum(['paper', 'method']), id: z.string().max(40), x: z.number(), y: z.number() });

export const graphViewSchema = z.object({
  id: graphViewIdSchema,
  name: z.string(),
  query: graphQuerySchema,
  camera: z.object({ x: z.number(), y: z.number(), ratio: z.number() }),
  colourBy: z.enum(['kind', 'tag', 'state', 'cluster', 'year']),
  updatedAt: z.string(),
});
export type GraphView = z.infer<typeof graphViewSchema>;

const node = z.union([z.object({ paperId: paperIdSchema }), z.object({ methodId: methodIdSchema })]);

export const graph = {
  load: query.input(graphQuerySchema).output(graphSchema),
  /** Keeps where the layout put the nodes of a scope; no step of the history. */
  savePlaces: command.input(z.object({ places: z.array(place).max(GRAPH_MAX_NODES) })).output(revisionSchema),
  pin: command.input(z.object({ node, x: z.number(), y: z.number() })).output(revisionSchema),
  unpin: command.input(z.object({ node })).output(revisionSchema),
  /** Shortest paths between two nodes, at most a few, as lists of link ids. */
  paths: query
    .input(z.object({ from: endpointSchema, to: endpointSchema, most: z.number().int().min(1).max(20).default(5) }))
    .output(
      z.array(
        z.object({
          nodes: z.array(endpointSchema),
          /** Of the nodes: one of them may not be in the picture. */
          names: z.array(z.string()),
          /** One between each two nodes; empty for a mention. */
          linkIds: z.array(z.string()),
        }),
      ),
    ),
  views: query.output(z.array(graphViewSchema)),
  /** With filter, colours and camera of the view it keeps the pins there are. */
  saveView: command
    .input(graphViewSchema.omit({ id: true, updatedAt: true }).extend({ name: z.string().trim().min(1).max(60) }))
    .output(revisionSchema.extend({ id: graphViewIdSchema })),
  /** Pins what was pinned when the view was saved, and nothing else; `changed` is 0 where it is so already. */
  takePins: command
    .input(z.object({ id: graphViewIdSchema }))
    .output(revisionSchema.extend({ changed: z.number().int().nonnegative() })),
  deleteView: command.input(z.object({ id: graphViewIdSchema })).output(revisionSchema),
};
