// Where a title is parted: at its colon or dash.

import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Token of the first colon or dash that parts a title; -1 where none does. */
export function separatorOf({ tokens }: Reading): number {
  return tokens.findIndex(
    (token, index) =>
      index > 0 && (/^(?:--+|–|—)$/.test(token.text) || (/^[:-]$/.test(token.text) && isSpaced(tokens, index))),
  );
}

function isSpaced(tokens: readonly Token[], index: number): boolean {
  const [before, mark, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before === undefined || mark === undefined || after === undefined) return false;
  return after.start > mark.end && (mark.text === ':' || mark.start > before.end);
}
