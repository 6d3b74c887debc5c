// Reads the library into the parallel lists a picture is drawn from.

import type { Graph, GraphQuery } from '#shared/contract/graph.ts';
import type { EngineContext } from '../../engine-context.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { decodeId, encodeId } from '../../sqlite/ids.ts';
import { firstTags, graphLinks, graphMentions, graphNodeRows, graphNodes } from '../../store/graph.ts';
import { laidOutPlaces, nodeKey, pinnedPlaces } from '../../store/graph-places.ts';
import { type End, endOf } from '../../store/link-rows.ts';
import { listLinkTypes } from '../../store/link-types.ts';
import { existingEnd } from '../links/new-ends.ts';
import { type Chosen, chooseNodes } from './choose-nodes.ts';
import type { Line } from './line-graph.ts';
import { suggestedLines } from './suggested-lines.ts';

export async function loadGraph(context: EngineContext, query: GraphQuery): Promise<Graph> {
  const db = context.library.read;
  const tagIds = (query.tagIds ?? []).map((id) => decodeId('tag', id));
  const kinds =
    query.nodes === 'both'
      ? (['paper', 'method'] as const)
      : query.nodes === 'papers'
        ? (['paper'] as const)
        : (['method'] as const);
  const nodes = kinds.flatMap((kind) => graphNodes(db, kind, tagIds).map((id): End => ({ kind, id })));
  const { scope } = query;
  const around =
    scope.kind === 'whole' ? null : { nodes: scope.nodes.map((end) => existingEnd(db, end)), depth: scope.depth };
  const known = [...keptLines(db), ...(query.withMentions ? mentionLines(db) : [])];
  const lines = query.withSuggestions ? [...known, ...(await suggestedLines(context, around, known))] : known;
  // Only this rule asks which nodes have a tag.
  const tagged = new Set(
    (query.capRule === 'tagged' ? kinds : []).flatMap((kind) =>
      firstTags(db, kind, idsOf(nodes, kind)).map(({ id }) => nodeKey({ kind, id })),
    ),
  );
  const chosen = chooseNodes(
    { nodes, lines, isTagged: (node) => tagged.has(nodeKey(node)) },
    {
      ...query,
      around,
      typeIds: query.typeIds ? new Set(query.typeIds.map((id) => decodeId('link type', id))) : null,
    },
  );
  return toGraph(db, chosen);
}

/** Links of the library. */
export function keptLines(db: ReadDb): Line[] {
  return graphLinks(db).map((row) => ({
    source: endOf(row.source_paper_id, row.source_method_id),
    target: endOf(row.target_paper_id, row.target_method_id),
    typeId: row.type_id,
    id: encodeId(row.id),
    isSuggested: false,
  }));
}

/** Papers to the methods they introduce or mention. */
export function mentionLines(db: ReadDb): Line[] {
  return graphMentions(db).map(({ paper_id, method_id }) => ({
    source: { kind: 'paper', id: paper_id },
    target: { kind: 'method', id: method_id },
    typeId: null,
    id: '',
    isSuggested: false,
  }));
}

function idsOf(nodes: readonly End[], kind: End['kind']): number[] {
  return nodes.flatMap((node) => (node.kind === kind ? node.id : []));
}

function toGraph(db: ReadDb, { nodes, lines, degrees, totalNodes, typeCounts }: Chosen): Graph {
  const at = new Map(nodes.map((node, index) => [nodeKey(node), index]));
  const words = new Map(
    (['paper', 'method'] as const).flatMap((kind) =>
      graphNodeRows(db, kind, idsOf(nodes, kind)).map((row) => [nodeKey({ kind, id: row.id }), row] as const),
    ),
  );
  const { tags, tagAt } = tagsOf(db, nodes);
  const pins = pinnedPlaces(db);
  const places = laidOutPlaces(db);
  const placeOf = (node: End) => pins.get(nodeKey(node)) ?? places.get(nodeKey(node));
  const types = listLinkTypes(db);
  const typeAt = new Map(types.map(({ id }, index) => [id, index]));
  return {
    nodes: {
      kind: nodes.map(({ kind }) => kind),
      id: nodes.map(({ id }) => encodeId(id)),
      name: nodes.map((node) => words.get(nodeKey(node))?.name ?? ''),
      detail: nodes.map((node) => words.get(nodeKey(node))?.detail ?? ''),
      year: nodes.map((node) => words.get(nodeKey(node))?.year ?? null),
      tag: nodes.map((node) => tagAt.get(nodeKey(node)) ?? -1),
      degree: nodes.map((node) => degrees.get(nodeKey(node)) ?? 0),
      x: nodes.map((node) => placeOf(node)?.x ?? null),
      y: nodes.map((node) => placeOf(node)?.y ?? null),
      isPinned: nodes.map((node) => pins.has(nodeKey(node))),
    },
    links: {
      source: lines.map(({ source }) => at.get(nodeKey(source)) ?? 0),
      target: lines.map(({ target }) => at.get(nodeKey(target)) ?? 0),
      type: lines.map(({ typeId }) => (typeId === null ? -1 : (typeAt.get(typeId) ?? -1))),
      id: lines.map(({ id }) => id),
      isSuggested: lines.map(({ isSuggested }) => isSuggested),
    },
    types: types.map((type) => ({
      id: encodeId(type.id),
      name: type.name,
      label: type.label,
      inverseLabel: type.inverse_label,
      isSymmetric: type.is_symmetric === 1,
      colour: type.colour,
      dash: type.dash,
      count: typeCounts.get(type.id) ?? 0,
    })),
    tags,
    totalNodes,
  };
}

/** The tags nodes are coloured by, and for each node which of them. */
function tagsOf(db: ReadDb, nodes: readonly End[]) {
  const rows = (['paper', 'method'] as const).flatMap((kind) =>
    firstTags(db, kind, idsOf(nodes, kind)).map((row) => ({ ...row, key: nodeKey({ kind, id: row.id }) })),
  );
  const names = new Map(rows.map(({ tag_id, name }) => [tag_id, name]));
  const ids = [...names.keys()].sort((a, b) => a - b);
  const index = new Map(ids.map((id, position) => [id, position]));
  return {
    tags: ids.map((id) => ({ id: encodeId<Graph['tags'][number]['id']>(id), name: names.get(id) ?? '' })),
    tagAt: new Map(rows.map(({ key, tag_id }) => [key, index.get(tag_id) ?? -1])),
  };
}
