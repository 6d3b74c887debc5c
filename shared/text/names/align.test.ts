// Acronyms and the words they stand for.

import { describe, expect, it } from 'vitest';
import { alignBackward, spelledByInitials, standsFor } from './align.ts';

function expansion(short: string, before: string): string | null {
  const start = alignBackward(short, before);
  return start === null ? null : before.slice(start);
}

describe('alignBackward', () => {
  it.each([
    ['LSP', 'we propose Layered Sand Piles', 'Layered Sand Piles'],
    ['LSPs', 'we propose layered sand piles', 'layered sand piles'],
    ['SEASON', 'a SElf-guided stAging of SONs', 'SElf-guided stAging of SONs'],
    ['ConSan', 'a novel Concurrent Sanding', 'Concurrent Sanding'],
    ['SS-Piling', 'called Stone Slab Piling', 'Stone Slab Piling'],
    ['D2P2', 'for Drying Drums, Piles and Pits', 'Drying Drums, Piles and Pits'],
    [
      'PASER',
      'the Pile-based sAnd Selection scheme for Efficient Removal',
      'Pile-based sAnd Selection scheme for Efficient Removal',
    ],
    ['XQ', 'sorting sand quickly', null],
  ])('%s in "%s"', (short, before, long) => expect(expansion(short, before)).toBe(long));
});

describe('standsFor', () => {
  it('accepts the words in full and nothing before them', () => {
    expect(standsFor('LSP', 'Layered Sand Piles')).toBe(true);
    expect(standsFor('LSP', 'The Layered Sand Piles')).toBe(false);
  });
});

describe('spelledByInitials', () => {
  it('wants every letter at the head of a word', () => {
    expect(spelledByInitials('LSP', 'Layered Sand Piles')).toBe(true);
    expect(spelledByInitials('LAS', 'Layered Sand')).toBe(false);
  });
});
