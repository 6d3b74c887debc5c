// Finds the names a library already has in a text, however they are written.

import { splitSentences } from '../sentences/split.ts';
import { canonicalName } from './canonical.ts';
import { indexPhrases, matchPhrases, type PhraseIndex } from './phrase-matcher.ts';
import { plainText } from './plain-text.ts';
import { tokenise } from './tokens.ts';
import type { NameField, NameOccurrence, PaperText } from './types.ts';

/** A library's names, built once and asked for each paper. */
export type KnownNames<T> = PhraseIndex<{ readonly value: T; readonly name: string }>;

export interface KnownName<T> extends NameOccurrence {
  readonly value: T;
}

/** Indexes names and aliases; `value` is whatever the caller wants back, such as a method's id. */
export function indexKnownNames<T>(names: Iterable<readonly [name: string, value: T]>): KnownNames<T> {
  const entries: (readonly [string, { readonly value: T; readonly name: string }])[] = [];
  for (const [name, value] of names) {
    if (canonicalName(name).length > 1) entries.push([name, { value, name }]);
  }
  return indexPhrases(entries);
}

/**
 * Every place where a known name stands, title first. Case, hyphens and plurals are overlooked; a name of one word with
 * capitals is not found in small letters (Bird is no bird), unless the word is not found in prose.
 */
export function findKnownNames<T>(paper: PaperText, known: KnownNames<T>): KnownName<T>[] {
  const found: KnownName<T>[] = [];
  for (const field of ['title', 'abstract'] as const satisfies readonly NameField[]) {
    const { text } = plainText(paper[field]);
    const tokens = tokenise(text, splitSentences(paper[field]));
    for (const { value, from, to } of matchPhrases(tokens, known)) {
      const start = tokens[from]?.start ?? 0;
      const last = tokens[to - 1];
      const end = (last?.end ?? start) - (last !== undefined && isPlural(last.text, value.name) ? 1 : 0);
      if (isOnlyWord(text.slice(start, end), value.name)) continue;
      found.push({ field, start, end, value: value.value });
    }
  }
  return found;
}

function isPlural(written: string, name: string): boolean {
  return /[\p{Lu}\d]s$/u.test(written) && !name.endsWith('s');
}

/** A short word in small letters where the name has capitals. */
function isOnlyWord(written: string, name: string): boolean {
  return /^\p{Ll}+$/u.test(written) && /\p{Lu}/u.test(name) && !/\p{Ll}\p{Lu}/u.test(name);
}
