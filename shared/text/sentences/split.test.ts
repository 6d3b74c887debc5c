// Sentence ends: what ends one, what does not, and that nothing is lost.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

const NASTY = fc.array(
  fc.constantFrom(
    'We sort sand.',
    ' ',
    '\n',
    '\n\n',
    'e.g.',
    'i.e. ',
    'vs. ',
    'et al.',
    '(',
    ')',
    '[',
    ']',
    '"',
    '”',
    "''",
    '?',
    '!',
    '...',
    'sand.Hence it',
    'v1.5',
    'Node.js',
    '1.',
    'A. ',
    'https://example.org/a.b.',
    '…',
    '\u00a0',
    'É',
    '<x>',
    '}',
    '*',
    ':',
    '2.5%.',
  ),
  { maxLength: 40 },
);

describe('splitSentences', () => {
  it.each([
    ['two sentences', 'We sort sand. It is fast.', ['We sort sand.', 'It is fast.']],
    ['abbreviations', 'Some grains, e.g. quartz, are hard, i.e. slow. Others, cf. Fig. 3, are not.', 2],
    ['v.s. and vs.', 'Sieving v.s. blowing, or rather wet vs. dry sieving, is settled.', 1],
    ['et al. before a year and before a sentence', 'Rey et al. (2019) sieve. So do Poe et al. We blow.', 3],
    ['decimal numbers and amounts', 'It takes 1.3M grains and 2.5 hours. The rest is rest.', 2],
    ['inline lists', 'It (i) sieves; (ii) blows, and (iii) sorts. It has (1) A. B. grains and (2) none.', 2],
    ['list numbers at the head', '1. Global sieving is hard.', 1],
    ['a sentence glued on', 'Sieves are unreliable.Hence we blow, which is slower.However, it works.', 3],
    ['a question glued on', 'Can we sieve twice?How often?', 2],
    ['names with stops', 'We port it to Node.js and v1.5 of torch.Tensor is used.', 1],
    ['addresses', 'Code is at https://example.org/a.b/c. We thank all. See www.example.org/x.html for more.', 3],
    ['an address with the stop apart', 'Code is at https://example.org/sand .', 1],
    ['stops in quotes', 'He said "enough." Then he left. (It rained.) We stayed.', 4],
    ['brackets that hold sentences', 'It works (we tried it twice. It did) on sand. Not on mud.', 2],
    ['a small name at the head', 'We sieve. iSieveNet is new. vSand follows. But approx. half is lost.', 4],
    ['initials', 'The sieve of J. Smith is old. Vitamin C. The end.', 3],
    ['etc. inside and at the end', 'Sand, mud etc. are wet. We dry sand, mud, etc. We sort it.', 3],
    ['empty lines', 'No stop here\n\nAnother block', ['No stop here', 'Another block']],
    ['single line breaks', 'One sentence\nover two lines.', ['One sentence\nover two lines.']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, expected) => {
    if (typeof expected === 'number') expect(sentences(text)).toHaveLength(expected);
    else expect(sentences(text)).toEqual(expected);
  });

  it('parts the non-blank text: nothing lost, nothing twice, no blank edges', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          NASTY.map((parts) => parts.join('')),
          NASTY.map((parts) => parts.join(' ')),
        ),
        (text) => {
          let rest = '';
          let last = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            rest += text.slice(last, start);
            last = end;
          }
          expect((rest + text.slice(last)).trim()).toBe('');
        },
      ),
    );
  });
});
