// Whether a name can be the object of the words before it.

import { describe, expect, it } from 'vitest';
import { NAME_FILLER } from './blanking.ts';
import { bridgeScore, isMadeFrom } from './bridge.ts';

describe('bridgeScore', () => {
  it.each([
    ['nothing between', ' ', 1],
    ['a list', ` both ${NAME_FILLER.repeat(3)} and `, 1],
    ['existing methods such as', ' existing methods such as ', 1],
    ['a word nobody knows', ' sandy ', 0.95],
    ['what it was made from', ' models trained on other datasets such as ', 0.85],
    ['a preposition', ' flat sieves on ', 0],
    ['a clause', ' flat sieves, while ', 0],
    ['a semicolon', ' sieves; ', 0],
    ['too many words', ' one two six seven eight nine ten ', 0],
  ])('%s', (_, between, score) => expect(bridgeScore(between)).toBeCloseTo(score, 5));
});

describe('isMadeFrom', () => {
  it('knows models trained on something', () => {
    expect(isMadeFrom(' models trained on ')).toBe(true);
    expect(isMadeFrom(' models on ')).toBe(false);
  });
});
