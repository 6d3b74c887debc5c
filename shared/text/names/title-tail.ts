// Names at the end of a title, "… with Lazy Bounded Heap Merging", that the abstract proposes in other words.

import { type Evidence, unitEvidence } from './evidence.ts';
import { isGenericExpansion } from './generic-acronyms.ts';
import type { Reading } from './reading.ts';
import { runEnd } from './runs.ts';
import { unit } from './units.ts';
import { introVerb } from './verbs.ts';

const MEANS = /^(?:with|via|using|through|by)$/;
const HEAD = /^(?:strategy|method|approach|framework|algorithm|technique|model|module|network|networks|scheme|system)$/;
const MIN_WORDS = 3;

export function titleTailNames(title: Reading, abstract: Reading): Evidence[] {
  const { tokens, text } = title;
  const means = tokens.findLastIndex((token) => MEANS.test(token.lower));
  if (means < 0) return [];
  const from = /^(?:a|an|the)$/.test(tokens[means + 1]?.lower ?? '') ? means + 2 : means + 1;
  const end = runEnd(text, tokens, from);
  const to = HEAD.test(tokens[end - 1]?.lower ?? '') ? end - 1 : end;
  const words = tokens.slice(from, to).map((token) => token.lower);
  if (words.length < MIN_WORDS || end < tokens.length || isGenericExpansion(words.join(' '))) return [];
  const isProposed = proposedPhrases(abstract).some((phrase) => {
    const shared = words.filter((word) => phrase.includes(word)).length;
    return shared >= MIN_WORDS && shared * 4 >= words.length * 3 && phrase.includes(words.at(-1) as string);
  });
  if (!isProposed) return [];
  const phrase = unit(text, tokens, from, to, 'phrase');
  return [{ ...unitEvidence(title, phrase, 'title-phrase', 0.62), weight: 0.62 }];
}

/** The words right behind each "we propose", up to the first preposition or clause. */
function proposedPhrases({ tokens }: Reading): string[][] {
  const phrases: string[][] = [];
  tokens.forEach((token, index) => {
    if (introVerb(token.lower)?.form !== 'base' || tokens[index - 1]?.lower !== 'we') return;
    const phrase: string[] = [];
    for (let at = index + 1; at < index + 12 && tokens[at]?.shape !== 'mark'; at++) {
      const word = tokens[at]?.lower ?? '';
      if (/^(?:that|which|to|for|of|by|with|using|where|based|in|on|as)$/.test(word)) break;
      phrase.push(word);
    }
    phrases.push(phrase);
  });
  return phrases;
}
