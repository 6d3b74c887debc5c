// Where names stand in a text.

import type { Range } from '#shared/contract/values.ts';

/** A letter or a digit beside a name makes it part of another word. */
const IN_WORD = /[\p{L}\p{N}]/u;

/** Every place of any of the names, as whole words, without regard to case; of names in one place, the longest. */
export function occurrencesOf(text: string, names: readonly string[]): Range[] {
  const folded = text.toLowerCase();
  // Lower case may be longer than what it was made of; places would then be others.
  const searched = folded.length === text.length ? folded : text;
  const found = names.flatMap((name) => placesOf(searched, searched === folded ? name.toLowerCase() : name));
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(({ start }, index) => !ordered.slice(0, index).some((before) => before.end > start));
}

function placesOf(text: string, name: string): Range[] {
  if (name === '') return [];
  const places: Range[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!isWordAt(text, start - 1) && !isWordAt(text, end)) places.push({ start, end });
  }
  return places;
}

function isWordAt(text: string, index: number): boolean {
  return index >= 0 && IN_WORD.test(text.charAt(index));
}
