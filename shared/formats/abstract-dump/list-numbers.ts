// Finds lines that hold nothing but the list number of the title below.

import type { Features } from './features.ts';
import { type NumberCandidate, risingChains } from './numbering.ts';
import type { ElementRole } from './roles.ts';

const ALONE = /^[([#]?(\d{1,5})[.):\]]?$/;
/** Numbers above fewer titles than this share are votes that happen to rise. */
const MIN_SHARE = 0.6;

/** Indexes of ignored elements that number the titles right below them, rising through the file. */
export function listNumberElements(features: readonly Features[], roles: readonly ElementRole[]): Set<number> {
  const candidates: NumberCandidate[] = [];
  let titles = 0;
  roles.forEach((role, index) => {
    if (role !== 'title') return;
    titles++;
    const above = features[index - 1];
    const value = roles[index - 1] === 'outside' && above !== undefined ? ALONE.exec(above.body)?.[1] : undefined;
    if (value !== undefined) candidates.push({ position: index - 1, style: 'alone', value: Number(value) });
  });
  const numbers = new Set<number>();
  const chains = risingChains(candidates, 2);
  const covered = chains.reduce((sum, chain) => sum + chain.length, 0);
  if (covered < MIN_SHARE * titles) return numbers;
  for (const chain of chains) for (const { position } of chain) numbers.add(position);
  return numbers;
}
