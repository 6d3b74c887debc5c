// What fits what is typed, and how well.

import { describe, expect, it } from 'vitest';
import { matchName, SCORES } from './match.ts';

describe('matchName', () => {
  it('knows the same name, a beginning, beginnings of words, and a piece inside', () => {
    expect(matchName('Queue', 'queue')).toEqual({ score: SCORES.same, marks: [{ start: 0, end: 5 }] });
    expect(matchName('Export', 'ex')?.score).toBeGreaterThan(SCORES.begins);
    expect(matchName('Queue', 'que')?.score).toBeGreaterThan(matchName('Queued', 'que')?.score ?? 0);
    expect(matchName('Import pasted text', 'te im')).toEqual({
      score: SCORES.words,
      marks: [
        { start: 0, end: 2 },
        { start: 14, end: 16 },
      ],
    });
    expect(matchName('Mark as read', 'rea')?.score).toBe(SCORES.words);
    expect(matchName('Undo', 'nd')).toEqual({ score: SCORES.inside, marks: [{ start: 1, end: 3 }] });
  });

  it('forgives case and accents, and keeps the marks in place', () => {
    expect(matchName('Résumé', 'resu')?.marks).toEqual([{ start: 0, end: 4 }]);
  });

  it('refuses what does not fit, single letters inside, and nothing at all', () => {
    expect(matchName('Queue', 'graph')).toBeNull();
    expect(matchName('Undo', 'd')).toBeNull();
    expect(matchName('Queue', '  ')).toBeNull();
    expect(matchName('norm norm', 'norm norm norm')).toBeNull();
  });
});
