// Moments in words.

import { describe, expect, it } from 'vitest';
import { momentWords } from './dates.ts';

describe('momentWords', () => {
  const now = new Date(2026, 10, 22, 12, 0);

  it.each([
    ['today at 08:05', new Date(2026, 10, 22, 8, 5)],
    ['21 Nov at 23:59', new Date(2026, 10, 21, 23, 59)],
    ['31 Dec 2025 at 00:00', new Date(2025, 11, 31)],
  ])('says %s', (words, date) => expect(momentWords(date.toISOString(), now)).toBe(words));

  it('gives back what is no date', () => expect(momentWords('soon', now)).toBe('soon'));
});
