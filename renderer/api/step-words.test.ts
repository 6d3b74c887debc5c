// Every kind of step has words of its own, which name what it was done to.

import { expect, it } from 'vitest';
import { STEP_KINDS } from '#shared/contract/history.ts';
import { stepWords } from './step-words.ts';

it('words every kind of step, no two alike', () => {
  const words = STEP_KINDS.map((kind) =>
    stepWords({ revision: 1, kind, count: 3, subject: 'read', madeAt: '2025-01-01T00:00:00.000Z' }),
  );
  for (const text of words) expect(text).toMatch(/^[a-z]+ .*(Read|read|3)/);
  expect(new Set(words).size).toBe(STEP_KINDS.length);
});

it('says that a link brought the methods it is between', () => {
  const step = { revision: 1, subject: 'A → B', madeAt: '2025-01-01T00:00:00.000Z' };
  expect(stepWords({ ...step, kind: 'add-link', count: 1 })).toBe('linked “A → B”');
  expect(stepWords({ ...step, kind: 'add-link', count: 2 })).toBe('linked “A → B” and added a method');
  expect(stepWords({ ...step, kind: 'accept-suggestion', count: 3 })).toBe(
    'accepted the link “A → B” and added 2 methods',
  );
});
