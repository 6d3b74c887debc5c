// Every place where a candidate's name or one of its other forms stands.

import { canonicalName } from './canonical.ts';
import { indexPhrases, matchPhrases } from './phrase-matcher.ts';
import type { Reading } from './reading.ts';
import type { NameCandidate, NameOccurrence } from './types.ts';

type Named = Pick<NameCandidate, 'name' | 'aliases' | 'expansion' | 'field' | 'start' | 'end'> & {
  readonly key: string;
};

/** The places of each name by its key, title first, then in order of the text. */
export function findOccurrences(
  names: readonly Named[],
  title: Reading,
  abstract: Reading,
): Map<string, NameOccurrence[]> {
  const index = indexPhrases(
    names
      .toReversed()
      .flatMap((named) => [named.name, ...named.aliases, named.expansion ?? ''].map((form) => [form, named] as const)),
  );
  const places = new Map<string, NameOccurrence[]>(names.map(({ key }) => [key, []]));
  for (const reading of [title, abstract]) {
    const found = new Map<number, { readonly key: string; readonly start: number; readonly end: number }>();
    for (const { value, from, to } of matchPhrases(reading.tokens, index)) {
      const start = reading.tokens[from]?.start ?? 0;
      const last = reading.tokens[to - 1];
      const end = last === undefined ? start : last.end - (isPlural(last.text, value) ? 1 : 0);
      if (isOnlyWord(reading.text.slice(start, end), value)) continue;
      found.set(start, { key: value.key, start, end });
    }
    const keys = new Map(
      names.flatMap((named) => [named.name, ...named.aliases].map((form) => [canonicalName(form), named.key])),
    );
    for (const { name, start, end } of reading.units) {
      const key = keys.get(canonicalName(name));
      if (key !== undefined && !found.has(start)) found.set(start, { key, start, end });
    }
    for (const { key, start, end } of [...found.values()].sort((a, b) => a.start - b.start)) {
      places.get(key)?.push({ field: reading.field, start, end });
    }
  }
  for (const { key, field, start, end } of names) {
    const own = places.get(key) as NameOccurrence[];
    if (!own.some((place) => place.field === field && place.start === start)) own.push({ field, start, end });
  }
  return places;
}

function isPlural(word: string, { name }: Named): boolean {
  return /[\p{Lu}\d]s$/u.test(word) && !name.endsWith('s');
}

/** `bird` in small letters is no Bird; longer names may be written small. */
function isOnlyWord(written: string, { name, aliases }: Named): boolean {
  if (/\s/.test(written) || /[\p{Lu}\d-]/u.test(written)) return false;
  return name !== written && !aliases.includes(written);
}
