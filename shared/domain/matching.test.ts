// When a record is a paper that is already there (dump-format V9, V10).

import { describe, expect, it } from 'vitest';
import { bestMatch, type Matchable, matchAgainst } from './matching.ts';

const TEXT =
  'a method that skips layers while it decodes and thereby saves a good part of the computation it would need';

function paper(title: string, text: string, identifiers: Matchable['identifiers'] = []): Matchable {
  return { titleKey: title, textKey: text, foldedText: () => text, identifiers };
}

describe('matchAgainst', () => {
  it.each([
    ['the same title and text', paper('t', TEXT), paper('t', TEXT), 'duplicate', 'same-title-and-text'],
    ['two titles without a text', paper('t', ''), paper('t', ''), 'duplicate', 'same-title-and-text'],
    ['a title whose text is there already', paper('t', ''), paper('t', TEXT), 'duplicate', 'same-title-no-text'],
    ['a text that was cut off', paper('t', TEXT.slice(0, 60)), paper('t', TEXT), 'duplicate', 'text-is-cut-off'],
    [
      'the whole of a text that was cut off',
      paper('t', TEXT),
      paper('t', TEXT.slice(0, 60)),
      'completes',
      'text-is-longer',
    ],
    ['the text of a title that stood alone', paper('t', TEXT), paper('t', ''), 'completes', 'text-is-longer'],
    ['one title with two texts', paper('t', TEXT), paper('t', `b${TEXT}`), 'near', 'same-title-other-text'],
    ['a retitled text', paper('t', TEXT), paper('u', TEXT), 'near', 'same-text-other-title'],
  ])('sees %s', (_, record, other, verdict, reason) => {
    expect(matchAgainst(record, other)).toEqual({ verdict, reason });
  });

  it('asks about an identifier shared by different titles and texts (I46)', () => {
    const doi = [{ scheme: 'doi' as const, value: '10.1/x' }];
    expect(matchAgainst(paper('t', TEXT, doi), paper('u', `b${TEXT}`, doi))).toEqual({
      verdict: 'near',
      reason: 'same-identifier',
    });
  });

  it('keeps different papers apart, also when short texts agree', () => {
    expect(matchAgainst(paper('t', TEXT), paper('u', `b${TEXT}`))).toBeNull();
    expect(matchAgainst(paper('t', 'withdrawn'), paper('u', 'withdrawn'))).toBeNull();
    expect(matchAgainst(paper('', ''), paper('', TEXT))).toBeNull();
  });

  it('sees through the marks of a cut text', () => {
    expect(matchAgainst(paper('t', `${TEXT.slice(0, 60)}…more`), paper('t', TEXT))?.reason).toBe('text-is-cut-off');
  });
});

describe('bestMatch', () => {
  it('prefers a certain match to a question', () => {
    const sure = paper('t', TEXT);
    const found = bestMatch(paper('t', TEXT), [paper('t', `b${TEXT}`), sure, paper('u', TEXT)]);
    expect(found?.candidate).toBe(sure);
  });
});
