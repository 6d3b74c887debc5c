// The suggestions a picture needs: of the whole library the surest, around some nodes those that are reached.

import type { SuggestedLine } from '../../analysis/suggested-lines.ts';
import type { EngineContext } from '../../engine-context.ts';
import { nodeKey } from '../../store/graph-places.ts';
import type { End } from '../../store/link-rows.ts';
import { listLinkTypes } from '../../store/link-types.ts';
import { type Line, reach } from './line-graph.ts';

/** Suggestions drawn at most: the most confident ones. */
const MOST_SUGGESTIONS = 10_000;

/** What a picture is drawn around; null for the whole library. */
type Around = { readonly nodes: readonly End[]; readonly depth: number } | null;

/** `others` are the lines that are no suggestions: a way may go along both. */
export async function suggestedLines(context: EngineContext, around: Around, others: readonly Line[]): Promise<Line[]> {
  const types = new Map(listLinkTypes(context.library.read).map(({ name, id }) => [name, id]));
  const toLine = ({ type, ...line }: SuggestedLine): Line[] => {
    const typeId = types.get(type);
    // The reader deleted or merged it.
    return typeId === undefined ? [] : [{ ...line, typeId, isSuggested: true }];
  };
  const ask = async (at: readonly End[] | null) =>
    (await context.analysis.ask('suggestedLines', [{ at, most: MOST_SUGGESTIONS }])).flatMap(toLine);
  if (around === null) return ask(null);

  const found = new Map<string, Line>();
  const asked = new Set<string>();
  let border = around.nodes;
  // Once more than there are steps: the nodes on the rim may have lines between them.
  for (let step = 0; step <= around.depth && border.length > 0 && found.size < MOST_SUGGESTIONS; step += 1) {
    for (const line of await ask(border)) found.set(line.id, line);
    for (const node of border) asked.add(nodeKey(node));
    if (step === around.depth) break;
    const reached = reach([...others, ...found.values()], around.nodes, step + 1);
    border = [...reached].flatMap(([key, node]) => (asked.has(key) ? [] : [node]));
  }
  return [...found.values()];
}
