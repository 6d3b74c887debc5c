// Names of a library found in a text.

import { describe, expect, it } from 'vitest';
import { findKnownNames, indexKnownNames } from './known.ts';

const KNOWN = indexKnownNames([
  ['Layered Sieving', 1],
  ['SandMix', 2],
  ['LSP', 3],
  ['Otter', 4],
]);

describe('findKnownNames', () => {
  it.each([
    [
      'case and hyphens',
      'We compare layered sieving, Sand-Mix and Sandmix.',
      ['layered sieving', 'Sand-Mix', 'Sandmix'],
    ],
    ['plurals of acronyms', 'Many LSPs were tried.', ['LSP']],
    ['an everyday word only with its capital', 'An otter is no Otter.', ['Otter']],
    ['nothing inside addresses', 'See https://example.org/SandMix.', []],
  ])('%s', (_, abstract, written) => {
    const found = findKnownNames({ title: '', abstract }, KNOWN);
    expect(found.map(({ start, end }) => abstract.slice(start, end))).toEqual(written);
  });

  it('gives back what the caller stored', () => {
    expect(findKnownNames({ title: 'SandMix again', abstract: 'No.' }, KNOWN)).toEqual([
      { field: 'title', start: 0, end: 7, value: 2 },
    ]);
  });
});
