// Repairs: every row of the damage of a page, and what must be left alone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { applyRepairs, findRepairs } from './repairs.ts';

const repaired = (text: string) => applyRepairs(text, findRepairs(text));

describe('findRepairs', () => {
  const damage: Readonly<Record<string, readonly [string, string]>> = {
    'escaped per cent': ['from 8-18\\% to 4\\%-20\\%', 'from 8-18% to 4%-20%'],
    'escaped ampersand': ['Q\\&A', 'Q&A'],
    'tie between words': ['a~failure, e.g.~10% and Section~3', 'a failure, e.g. 10% and Section 3'],
    'LaTeX quotes': ["the ``low-quality'' samples and `single' ones", 'the “low-quality” samples and ‘single’ ones'],
    'unbalanced quote': ['namely "windowing\'" first', 'namely "windowing" first'],
    accents: ['na\\"ively, Fr\\\'echet, fa\\c{c}ade, \\O{}rsted', 'naïvely, Fréchet, façade, Ørsted'],
    dashes: ['Filtering -- Curation, MetaX--a tool, pages 3--5', 'Filtering – Curation, MetaX – a tool, pages 3–5'],
    'spaced hyphen': ['the performance - known as the gap - is low', 'the performance – known as the gap – is low'],
    'code point': ['from scratchx2013even small', 'from scratch–even small'],
    'macro names': ['16times CS-2, sim3x, approx 1.3M', '16× CS-2, ∼3x, ≈1.3M'],
    'style macros': ['called \\textit{Pebble} and \\emph{stone}', 'called Pebble and stone'],
    'missing space': ['data prompting(SinglePrompt), guidance(CFG)', 'data prompting (SinglePrompt), guidance (CFG)'],
    'double comma': ['research,, we', 'research, we'],
    'glued sentences': ['unreliable.Hence, it is. domains.In this', 'unreliable. Hence, it is. domains. In this'],
  };

  for (const [name, [text, whole]] of Object.entries(damage)) {
    it(`repairs ${name}`, () => expect(repaired(text)).toBe(whole));
  }

  it('leaves everything that may be meant', () => {
    const texts = [
      'models (~billion parameters)',
      'up to 40% ~ 80%, 2 ~ 5 times',
      '<projektor> and <1M *two-stage*',
      'Node.js, i.e.The, e.g. that, torch.Tensor, v1.In',
      'sim2real, sim2, SimCLR, ten times, approximately 5',
      'https://example.org/a--b~c\\_d.The_end',
      'x2013 alone, Phoenix2014T, 0x2013',
      'f(X), model(s), SE(3), log(N)',
      'a -- option --flag, well-known, 3 - 2 = 1, a - b',
      "it's the authors' own",
      'vunerable realiability update-to-date BLUE',
      'a,b and 1,,',
      'x~N(0,1)',
      'C:\\path\\to',
    ];
    for (const text of texts) {
      const kept = text === 'a -- option --flag, well-known, 3 - 2 = 1, a - b' ? text.replace(' -- ', ' – ') : text;
      expect(repaired(text), text).toBe(kept);
    }
  });

  it('does not take an escaped apostrophe for an accent', () => {
    expect(repaired("it\\'s and don\\'t")).toBe("it's and don't");
  });

  it('gives repairs in order, apart from each other, inside the text', () => {
    const piece = fc.constantFrom(
      'a',
      'The',
      '~',
      '--',
      ' - ',
      "''",
      '``',
      '\\%',
      "\\'e",
      '.',
      ',',
      ' ',
      '(',
      'ABC)',
      '3',
      'times',
      'sim',
      'https://a.org/~b',
      '"',
      "'",
      '\\textbf{',
      '}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const repair of findRepairs(text)) {
          expect(repair.start).toBeGreaterThanOrEqual(end);
          expect(repair.end).toBeGreaterThanOrEqual(repair.start);
          expect(repair.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(repair.start, repair.end)).not.toBe(repair.replacement);
          end = repair.end;
        }
      }),
    );
  });

  it('finds the damage left in the sample on purpose', () => {
    const kinds = new Set(
      SAMPLE_PAPERS.flatMap(({ title, abstract }) => [...findRepairs(title), ...findRepairs(abstract)]).map(
        ({ kind }) => kind,
      ),
    );
    for (const kind of ['escaped-character', 'quotes', 'dash', 'glued-sentence', 'accent'])
      expect(kinds).toContain(kind);
  });

  it('takes time that grows with the text', () => {
    const time = (size: number) => {
      const text = `${"`a'".repeat(size)}${'"a'.repeat(size)}${'~'.repeat(size)}${' -- '.repeat(size)}${'\\textbf{'.repeat(size)}${'a'.repeat(size)}x2013`;
      const start = performance.now();
      findRepairs(text);
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(12 * time(2000) + 80);
  });
});

describe('applyRepairs', () => {
  it('leaves a text without repairs as it is', () => {
    expect(applyRepairs('any text', [])).toBe('any text');
  });
});
