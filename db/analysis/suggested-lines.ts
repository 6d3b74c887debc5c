// Suggested links as lines between things that are there: no words and no sentences, however many there are. Pure.

import type { SuggestionRule } from '#shared/domain/suggestion-rule.ts';
import type { End } from './ends.ts';
import type { SuggestedLink } from './suggest-links.ts';

/** A paper or method by its row. */
export interface LineEnd {
  readonly kind: 'paper' | 'method';
  readonly id: number;
}

export interface SuggestedLine {
  readonly id: string;
  /** Name of its type. */
  readonly type: string;
  readonly source: LineEnd;
  readonly target: LineEnd;
}

export interface WantedLines {
  /** Only what ends at one of these; null for all. */
  readonly at: readonly LineEnd[] | null;
  /** The first of them, which are the most confident. */
  readonly most: number;
}

/** A method not made yet stands where the paper that introduces it does; what stands nowhere is left out. */
export function suggestedLines(
  links: readonly SuggestedLink[],
  isOn: (rule: SuggestionRule) => boolean,
  { at, most }: WantedLines,
): SuggestedLine[] {
  const wanted = at && new Set(at.map(keyOf));
  const lines: SuggestedLine[] = [];
  for (const { id, rule, type, ...ends } of links) {
    if (lines.length >= most) break;
    const [source, target] = [standingAt(ends.source), standingAt(ends.target)];
    if (!source || !target || keyOf(source) === keyOf(target) || !isOn(rule)) continue;
    if (wanted && !wanted.has(keyOf(source)) && !wanted.has(keyOf(target))) continue;
    lines.push({ id, type, source, target });
  }
  return lines;
}

function standingAt(end: End): LineEnd | null {
  if (end.kind === 'method' && end.methodId !== null) return { kind: 'method', id: end.methodId };
  return end.paperId === null ? null : { kind: 'paper', id: end.paperId };
}

function keyOf({ kind, id }: LineEnd): string {
  return `${kind} ${id}`;
}
