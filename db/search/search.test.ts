// The query language over the index: lunr's words, FTS5's postings, always fresh.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveNote } from '../store/notes.ts';
import { insertPaper } from '../store/papers.ts';
import { searchPapers } from '../store/search.ts';
import { ensureTag, tagPaper } from '../store/tags.ts';
import { openTestLibrary } from '../testing/library.testing.ts';
import { record } from '../testing/record.testing.ts';
import { Marker } from './highlight.ts';
import { matchClause, matchExpression } from './match-expression.ts';
import { parseQuery } from './query.ts';

const TITLES = [
  'Skipping layers while decoding',
  'Batch Normalization of activations',
  'Layer Normalization',
  'Computation in transformers',
  'Naïvely mixing samples',
];

async function libraryOf(titles: readonly string[]) {
  const { library } = openTestLibrary();
  const { value: ids } = await library.write({ kind: 'import', count: titles.length, subject: null }, (tx) =>
    titles.map((title) => insertPaper(tx, record(title, `About ${title.toLowerCase()}.`))),
  );
  const ask = (query: string, options: { plain?: boolean; asYouType?: boolean } = {}): string[] => {
    const clauses = parseQuery(query, { plain: false, asYouType: false, ...options }).map((clause) =>
      matchClause(clause, {
        matchingPattern: (pattern) => library.vocabulary.matchingPattern(pattern, library.revision),
        near: (word, distance) => library.vocabulary.near(word, distance, library.revision),
        beginningsOf: (word, length) => library.vocabulary.beginningsOf(word, length),
      }),
    );
    const asked = matchExpression(clauses);
    if (!asked) return [];
    const { hits } = searchPapers(library.read, asked, {}, 0, 100);
    return hits.map(({ id }) => titles[ids.indexOf(id)] ?? '?').sort();
  };
  return { library, ids, ask };
}

describe('search', () => {
  it.each([
    ['stems words', 'skip', ['Skipping layers while decoding']],
    [
      'finds any of several words',
      'skip normalizing',
      ['Batch Normalization of activations', 'Layer Normalization', 'Skipping layers while decoding'],
    ],
    ['wants what has a plus', '+normalization +layer', ['Layer Normalization']],
    ['leaves out what has a minus', 'normalization -batch', ['Layer Normalization']],
    [
      'leaves out alone',
      '-normalization',
      ['Computation in transformers', 'Naïvely mixing samples', 'Skipping layers while decoding'],
    ],
    ['looks in one field', 'title:layer', ['Layer Normalization', 'Skipping layers while decoding']],
    ['finds wildcards inside', 'tr*sform', ['Computation in transformers']],
    ['finds wildcards in front', '*oding', []],
    ['finds a beginning past the stem', 'computatio*', ['Computation in transformers']],
    ['forgives a misspelling', 'copmuting~1', ['Computation in transformers']],
    ['finds accents either way', 'naively', ['Naïvely mixing samples']],
    ['finds a phrase', '"layer normalization"', ['Layer Normalization']],
    ['takes a pasted title for words', 'Skipping: layers', ['Layer Normalization', 'Skipping layers while decoding']],
    ['knows no operators of the index', 'layers AND NOT OR', ['Layer Normalization', 'Skipping layers while decoding']],
  ])('%s', async (_, query, expected) => {
    const { ask } = await libraryOf(TITLES);
    expect(ask(query)).toEqual(expected);
  });

  it('completes the word being typed, letter by letter', async () => {
    const { ask } = await libraryOf(TITLES);
    const word = 'normalization';
    for (let length = 2; length <= word.length; length += 1) {
      expect([length, ask(word.slice(0, length), { asYouType: true })]).toEqual([
        length,
        expect.arrayContaining(['Batch Normalization of activations', 'Layer Normalization']),
      ]);
    }
    expect(ask('skippi', { asYouType: true })).toEqual(['Skipping layers while decoding']);
  });

  it('takes a short word, or one letter more, for no ending', async () => {
    const { ask } = await libraryOf(['Neither batch nor layer', 'Normal forms', 'Skip lists']);
    expect(ask('norm*')).toEqual(['Normal forms']);
    expect(ask('batchn*')).toEqual([]);
    expect(ask('batche*')).toEqual(['Neither batch nor layer']);
    expect(ask('skipp*')).toEqual(['Skip lists']);
  });

  it('says where a query breaks', () => {
    const problems = {
      'norm +': 'sign-without-word',
      'norm -title:': 'field-without-word',
      'title:': 'field-without-word',
      '~1': 'operator-without-word',
      'norm~x': 'distance-not-number',
      'norm~9': 'distance-too-large',
      'norm^x': 'boost-not-number',
      [Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ')]: 'too-many-words',
    };
    for (const [query, reason] of Object.entries(problems)) {
      const parse = () => parseQuery(query, { plain: false, asYouType: false });
      expect(parse, query).toThrow(`"reason":"${reason}"`);
    }
  });

  it('takes the words as words when plain, whatever they are (I40)', async () => {
    const { ask } = await libraryOf(TITLES);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (query) => {
        expect(Array.isArray(ask(query, { plain: true }))).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(ask('title:skip +x', { plain: true })).toEqual([]);
    expect(ask('-normalization', { plain: true })).toEqual([
      'Batch Normalization of activations',
      'Layer Normalization',
    ]);
  });

  it('answers or explains every query in its language (I40)', async () => {
    const { ask } = await libraryOf(TITLES);
    const piece = fc.constantFrom(
      'skip',
      '+',
      '-',
      ':',
      '~',
      '^',
      '*',
      '"',
      'title:',
      '(',
      ')',
      ' ',
      'NEAR',
      'OR',
      '\\',
      '1',
      '%',
      '_',
      "'",
      '{',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          expect(Array.isArray(ask(pieces.join('')))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'QUERY_INVALID' });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is fresh after every edit: notes, tags, renames and undo', async () => {
    const { library, ids, ask } = await libraryOf(TITLES);
    const [id = 0] = ids;
    const step = { kind: 'save-note', count: 1, subject: null } as const;
    await library.write(step, (tx) => saveNote(tx, id, 'compare with speculative sampling'));
    expect(ask('speculative')).toEqual([TITLES[0]]);
    await library.write({ ...step, kind: 'add-tag' }, (tx) => tagPaper(tx, id, ensureTag(tx, 'quixotic')));
    expect(ask('tag:quixotic')).toEqual([TITLES[0]]);
    await library.undo();
    expect(ask('quixotic')).toEqual([]);
    await library.undo();
    expect(ask('speculative')).toEqual([]);
    await library.redo();
    expect(ask('speculative')).toEqual([TITLES[0]]);
  });

  it('ranks a word in the title above the same word in the abstract', async () => {
    const { library } = openTestLibrary();
    const { value: ids } = await library.write({ kind: 'import', count: 2, subject: null }, (tx) => [
      insertPaper(tx, record('Something else', 'It is about dropout and nothing else at all.')),
      insertPaper(tx, record('Dropout', 'It is about regularisation and nothing else at all.')),
    ]);
    const { hits } = searchPapers(library.read, { match: '"dropout"', except: null }, {}, 0, 10);
    expect(hits.map(({ id }) => id)).toEqual(ids.toReversed());
  });
});

describe('Marker', () => {
  const marker = new Marker(
    parseQuery('skip title:norm', { plain: false, asYouType: false }).map((clause) =>
      matchClause(clause, { matchingPattern: () => [], near: () => [], beginningsOf: () => [] }),
    ),
  );

  it('marks what the index matched, in the fields asked', () => {
    expect(marker.marks('title', 'Skipping norms')).toEqual([
      { start: 0, end: 8 },
      { start: 9, end: 14 },
    ]);
    expect(marker.marks('abstract', 'the norms skipped')).toEqual([{ start: 10, end: 17 }]);
  });

  it('cuts a snippet around the match, with marks that fit it', () => {
    const text = `${'word '.repeat(100)}skipped ${'word '.repeat(100)}`;
    const snippet = marker.snippet('abstract', text);
    expect(snippet?.text.length).toBeLessThan(260);
    expect(snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['skipped']);
  });

  it('has no snippet for a text without a match', () => {
    expect(marker.snippet('abstract', 'nothing here')).toBeNull();
  });
});
