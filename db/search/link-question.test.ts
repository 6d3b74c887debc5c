// Questions about links are told from words, and titles with colons stay words.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import { parseLinkQuestion } from './link-question.ts';

const TYPES = [
  ...DEFAULT_LINK_TYPES,
  { name: 'is-inspired-by', label: 'Was inspired by', inverseLabel: 'inspires', isSymmetric: false },
];
const ask = (text: string) => parseLinkQuestion(text, TYPES);
const relation = (types: string[] | null, side: string, name: string, isProhibited = false) => ({
  terms: [{ kind: 'relation', types, side, name, isProhibited }],
  rest: '',
});

describe('parseLinkQuestion', () => {
  it.each([
    ['outperforms:vLLM', relation(['outperforms'], 'target', 'vLLM')],
    ['outperformed-by:vLLM', relation(['outperforms'], 'source', 'vLLM')],
    ['Outperformed_By:vLLM', relation(['outperforms'], 'source', 'vLLM')],
    ['alternative-to:LayerNorm', relation(['alternative-to'], 'either', 'LayerNorm')],
    ['extends:"Layer Normalization"', relation(['extends'], 'target', 'Layer Normalization')],
    ['is-inspired-by:Adam', relation(['is-inspired-by'], 'target', 'Adam')],
    ['was-inspired-by:Adam', relation(['is-inspired-by'], 'target', 'Adam')],
    ['inspires:Adam', relation(['is-inspired-by'], 'source', 'Adam')],
    ['linked:Adam', relation(null, 'either', 'Adam')],
    ['-linked:Adam', relation(null, 'either', 'Adam', true)],
    ['compared:Adam', relation(['outperforms', 'alternative-to', 'contradicts'], 'either', 'Adam')],
    ['links:none', { terms: [{ kind: 'has-links', wanted: false }], rest: '' }],
    ['-links:none', { terms: [{ kind: 'has-links', wanted: true }], rest: '' }],
    ['path:A..B', { terms: [{ kind: 'path', from: 'A', to: 'B' }], rest: '' }],
    ['path:"A a".."B b"', { terms: [{ kind: 'path', from: 'A a', to: 'B b' }], rest: '' }],
    ['type:extends tag:norm', { terms: [{ kind: 'type', types: ['extends'], isProhibited: false }], rest: 'tag:norm' }],
    [
      'fast compared:X -compared:Y decoding',
      {
        terms: [
          relation(['outperforms', 'alternative-to', 'contradicts'], 'either', 'X').terms[0],
          relation(['outperforms', 'alternative-to', 'contradicts'], 'either', 'Y', true).terms[0],
        ],
        rest: 'fast   decoding',
      },
    ],
  ])('reads %s', (text, expected) => {
    expect(ask(text)).toEqual(expected);
  });

  it.each([
    'Layer: norm',
    'RMSNorm: what it uses: a study',
    'type:nonsense',
    'path:A',
    'path:A..',
    'path:a..b..c',
    'links:some',
    'title:norm',
    'tag:"two words"',
    'see https://example.org/uses:x?y',
    'uses:',
    'uses:""',
  ])('takes %j for words', (text) => {
    expect(ask(text)).toBeNull();
  });

  it('leaves every other word where it was', () => {
    const word = fc.stringMatching(/^[a-z+-]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 4 }), (before, after) => {
        const question = ask([...before, 'uses:Adam', ...after].join(' '));
        expect(question?.rest.split(/\s+/).join(' ')).toBe([...before, ...after].join(' '));
      }),
    );
  });
});
