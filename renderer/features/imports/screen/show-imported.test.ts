// Whether an import brought every paper there is, whenever the page learns of it.

import { describe, expect, it } from 'vitest';
import { areAllNew } from './show-imported.ts';

const COMMITTED = { revision: 5, willAdd: 32 };

describe('areAllNew', () => {
  it.each([
    ['an empty library, told before the commit', { revision: 4, papers: 0 }, true],
    ['an empty library, told after the commit', { revision: 5, papers: 32 }, true],
    ['a library of as many papers, told before the commit', { revision: 4, papers: 32 }, false],
    ['a library of other papers, told after the commit', { revision: 5, papers: 40 }, false],
  ])('%s', (_, { revision, papers }, expected) => {
    expect(areAllNew({ revision, counts: { papers } }, COMMITTED)).toBe(expected);
  });
});
