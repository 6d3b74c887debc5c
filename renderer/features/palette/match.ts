// How well a name fits what is typed, and where: for what the window itself knows by name.

import type { Range } from '#shared/contract/values.ts';

export interface Match {
  /** Higher fits better; see {@link SCORES}. */
  readonly score: number;
  readonly marks: readonly Range[];
}

/** Between these scores stand the papers, see `papers-found.ts`. */
export const SCORES = { same: 100, begins: 90, words: 72, inside: 50 } as const;

/** Folded so that case and accents do not count; of the same length, so that offsets stay true. */
function fold(text: string): string {
  return [...text]
    .map((sign) => {
      const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === sign.length ? plain : sign;
    })
    .join('');
}

/** Null when it does not fit: every word typed must begin a word of the name, or all of it stand somewhere inside. */
export function matchName(name: string, typed: string): Match | null {
  const text = fold(name);
  const query = fold(typed.trim());
  if (query === '') return null;
  const whole = { start: 0, end: query.length };
  if (text === query) return { score: SCORES.same, marks: [whole] };
  // Of two that begin so, the shorter is the likelier.
  if (text.startsWith(query)) return { score: SCORES.begins + query.length / text.length, marks: [whole] };
  const byWords = wordMarks(text, query.split(/\s+/));
  if (byWords !== null) return { score: SCORES.words, marks: byWords };
  const at = query.length < 2 ? -1 : text.indexOf(query);
  return at < 0 ? null : { score: SCORES.inside, marks: [{ start: at, end: at + query.length }] };
}

/** Each word typed takes a word of the name of its own. */
function wordMarks(text: string, words: readonly string[]): Range[] | null {
  const beginnings = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const marks: Range[] = [];
  for (const typed of words) {
    const found = beginnings.findIndex(({ word }) => word.startsWith(typed));
    if (found < 0) return null;
    const [taken] = beginnings.splice(found, 1);
    if (taken !== undefined) marks.push({ start: taken.index, end: taken.index + typed.length });
  }
  return marks.sort((a, b) => a.start - b.start);
}
