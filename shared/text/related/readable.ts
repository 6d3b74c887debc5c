// Words for people in place of stems: each term as the paper itself writes it.

import type { PaperText } from './analyse.ts';
import { cleanText, type Word, wordsOf } from './words.ts';

/**
 * The form each term has in a paper, in the order asked; a term the paper does not have is left out.
 *
 * The commonest form is taken, the first of those as common. A capital that only begins a sentence or a title word is
 * made small; the capitals of names and abbreviations stay.
 */
export function readableTerms(paper: PaperText, terms: readonly string[]): string[] {
  const forms = new Map(terms.map((term) => [term, new Map<string, number>()]));
  for (const text of [paper.abstract, paper.title]) {
    const clean = cleanText(text);
    let before: Word | null = null;
    for (const word of wordsOf(clean)) {
      if (word.stop) {
        before = null;
        continue;
      }
      count(forms.get(word.stem), clean.slice(word.start, word.end));
      if (before !== null && word.adjoins)
        count(forms.get(`${before.stem} ${word.stem}`), clean.slice(before.start, word.end));
      before = word;
    }
  }
  return terms.flatMap((term) => {
    let best: string | null = null;
    let most = 0;
    for (const [form, times] of forms.get(term) ?? []) if (times > most) [best, most] = [form, times];
    return best === null ? [] : [best];
  });
}

function count(forms: Map<string, number> | undefined, form: string): void {
  if (forms === undefined) return;
  const shown = form
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu, (letter) => letter.toLowerCase());
  forms.set(shown, (forms.get(shown) ?? 0) + 1);
}
