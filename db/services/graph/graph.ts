// graph.*: what to draw, where it is, pins and named views.

import { z } from 'zod';
import { appError } from '#shared/contract/errors.ts';
import { type GraphView, graphViewSchema } from '#shared/contract/graph.ts';
import type { MethodId, PaperId } from '#shared/contract/ids.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { decodeId, encodeId } from '../../sqlite/ids.ts';
import {
  changedPins,
  type GraphViewRow,
  graphViewById,
  graphViews,
  keepPlaces,
  nodeKey,
  pinnedPlaces,
  placesSchema,
  placesToKeep,
  removeGraphView,
  removePin,
  saveGraphView,
  setPin,
  takePins,
} from '../../store/graph-places.ts';
import { type End, namesOf } from '../../store/link-rows.ts';
import { os } from '../implementer.ts';
import { existingEnd } from '../links/new-ends.ts';
import { shortestPaths } from './line-graph.ts';
import { keptLines, loadGraph, mentionLines } from './load.ts';

const definitionSchema = graphViewSchema.omit({ id: true, name: true, updatedAt: true });
/** A view's pins stay in the engine; views saved before there were any have none. */
const pinsSchema = z.object({ pins: placesSchema.optional() });

export const graphServices = {
  load: os.graph.load.handler(({ context, input }) => loadGraph(context, input)),

  savePlaces: os.graph.savePlaces.handler(async ({ context, input }) => {
    const places = new Map(
      input.places.map(({ kind, id, x, y }) => [nodeKey({ kind, id: decodeId(kind, id) }), { x, y }]),
    );
    const { revision } = await context.library.write(null, (tx) => keepPlaces(tx, places));
    return { revision };
  }),

  pin: os.graph.pin.handler(async ({ context, input }) => {
    const node = existingNode(context.library.read, input.node);
    const step = { kind: 'pin', count: 1, subject: nameOf(context.library.read, node) } as const;
    const { revision } = await context.library.write(step, (tx) => setPin(tx, node, input));
    return { revision };
  }),

  unpin: os.graph.unpin.handler(async ({ context, input }) => {
    const node = existingNode(context.library.read, input.node);
    const step = { kind: 'pin', count: 0, subject: nameOf(context.library.read, node) } as const;
    const { revision } = await context.library.write(step, (tx) => removePin(tx, node));
    return { revision };
  }),

  paths: os.graph.paths.handler(({ context, input }) => {
    const db = context.library.read;
    const lines = [...keptLines(db), ...mentionLines(db)];
    const paths = shortestPaths(lines, existingEnd(db, input.from), existingEnd(db, input.to), input.most);
    return paths.map((path) => ({
      nodes: path.nodes.map(({ kind, id }) =>
        kind === 'paper' ? { kind, id: encodeId<PaperId>(id) } : { kind, id: encodeId<MethodId>(id) },
      ),
      names: path.nodes.map((node) => nameOf(db, node) ?? ''),
      linkIds: path.lines.map(({ id }) => id),
    }));
  }),

  views: os.graph.views.handler(({ context }) => graphViews(context.library.read).map(toView)),

  saveView: os.graph.saveView.handler(async ({ context, input }) => {
    const { name, ...definition } = input;
    const step = { kind: 'save-graph-view', count: 1, subject: name } as const;
    const { value, revision } = await context.library.write(step, (tx) =>
      saveGraphView(tx, name, { ...definition, pins: placesToKeep(pinnedPlaces(tx.db)) }),
    );
    return { revision, id: encodeId(value) };
  }),

  takePins: os.graph.takePins.handler(async ({ context, input }) => {
    const { library } = context;
    const view = graphViewById(library.read, decodeId('graph view', input.id));
    if (!view) throw appError('NOT_FOUND', { kind: 'graph view', id: input.id });
    const { pins } = pinsSchema.parse(JSON.parse(view.definition));
    const changed = pins === undefined ? 0 : changedPins(library.read, pins).size;
    if (pins === undefined || changed === 0) return { revision: library.revision, changed: 0 };
    const step = { kind: 'take-graph-pins', count: changed, subject: view.name } as const;
    const { revision } = await library.write(step, (tx) => takePins(tx, pins));
    return { revision, changed };
  }),

  deleteView: os.graph.deleteView.handler(async ({ context, input }) => {
    const view = graphViewById(context.library.read, decodeId('graph view', input.id));
    if (!view) throw appError('NOT_FOUND', { kind: 'graph view', id: input.id });
    const step = { kind: 'delete-graph-view', count: 1, subject: view.name } as const;
    const { revision } = await context.library.write(step, (tx) => removeGraphView(tx, view.id));
    return { revision };
  }),
};

type NodeInput = { readonly paperId: PaperId } | { readonly methodId: MethodId };

function existingNode(db: ReadDb, node: NodeInput): End {
  return existingEnd(
    db,
    'paperId' in node ? { kind: 'paper', id: node.paperId } : { kind: 'method', id: node.methodId },
  );
}

function nameOf(db: ReadDb, { kind, id }: End): string | null {
  return namesOf(db, kind, [id]).get(id)?.name ?? null;
}

function toView({ id, name, definition, updated_at }: GraphViewRow): GraphView {
  const json: unknown = JSON.parse(definition);
  return { id: encodeId(id), name, ...definitionSchema.parse(json), updatedAt: updated_at };
}
