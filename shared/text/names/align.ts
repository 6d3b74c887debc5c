// Finds the words an acronym stands for, after Schwartz and Hearst (2003), with digits and mixed case.

/**
 * Offset in `text` where the words that `short` stands for begin, so that they end where `text` ends; null when its
 * letters are not found. Each letter of `short`, read backwards, must occur; the first one at the head of a word.
 */
export function alignBackward(short: string, text: string): number | null {
  for (const letters of lettersOf(short)) {
    const strict = alignInitials(letters, text);
    if (strict !== null) return strict;
  }
  for (const letters of lettersOf(short)) {
    const start = alignLetters(letters, text);
    if (start !== null && isPlausible(letters, text.slice(start))) return start;
  }
  return null;
}

/** Whether all of `long` is what `short` stands for, from its first word on. */
export function standsFor(short: string, long: string): boolean {
  return lettersOf(short).some((letters) => {
    if (alignInitials(letters, long) === 0) return true;
    const start = alignLetters(letters, long, true);
    return start !== null && long.slice(0, start).trim() === '' && isPlausible(letters, long.slice(start));
  });
}

/** Whether the first letters of the words of `long` spell all of `short`, beginning with the first word. */
export function spelledByInitials(short: string, long: string): boolean {
  const [letters] = lettersOf(short);
  return letters !== undefined && alignInitials(letters, long) === 0;
}

/** Words that an expansion may end in beyond its last letter. */
const MAX_TRAILING = 1;
const MAX_WORDS = 14;

/** The nearest word from which the initials and inner capitals of the words on spell the letters; null when none is. */
function alignInitials(letters: string, text: string): number | null {
  const parts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].slice(-MAX_WORDS);
  for (let first = parts.length - 2; first >= 0; first--) {
    const part = parts[first] as RegExpExecArray;
    if (part[0][0]?.toLowerCase() !== letters[0] || text[part.index - 1] === '-') continue;
    let next = 0;
    let last = first;
    for (let at = first; at < parts.length && next < letters.length; at++) {
      for (const letter of keyLetters((parts[at] as RegExpExecArray)[0])) {
        if (letter !== letters[next]) continue;
        next++;
        last = at;
      }
    }
    if (next === letters.length && parts.length - 1 - last <= MAX_TRAILING) return part.index;
  }
  return null;
}

/** The first letter of a word and its further capitals. */
function keyLetters(word: string): string[] {
  return [...word]
    .filter((letter, index) => index === 0 || /[\p{Lu}\d]/u.test(letter))
    .map((letter) => letter.toLowerCase());
}

/** Lower-case letters of an acronym; `R2D2` also as `rrdd`, `DA3` also as `daaa`. */
function lettersOf(short: string): string[] {
  const plain = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const single = plain.replace(/(\p{L})s$/u, /\p{Lu}s$/u.test(short) ? '$1' : '$1s');
  if (!/\d/.test(single)) return [single];
  const repeated = single.replace(/(\p{L})([2-4])/gu, (_, letter: string, times: string) =>
    letter.repeat(Number(times)),
  );
  return [repeated, single.replace(/\d/g, ''), single].filter((letters) => letters.length > 1);
}

function alignLetters(letters: string, text: string, fromFirst = false): number | null {
  const long = text.toLowerCase();
  let at = long.length - 1;
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index] as string;
    const isHead = index === 0;
    while (at >= 0 && (long[at] !== letter || (isHead && !startsWord(text, at)))) at--;
    if (at < 0) return null;
    if (isHead && fromFirst) {
      // The first word may begin with the letter although a later one does as well.
      for (let earlier = at - 1; earlier >= 0; earlier--) {
        if (long[earlier] === letter && startsWord(text, earlier)) at = earlier;
      }
    }
    at--;
  }
  return at + 1;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}-]/u.test(text[at - 1] as string);
}

/** Enough letters, not too many words, and most letters at the heads of words or in capitals. */
function isPlausible(letters: string, long: string): boolean {
  const words = long.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 && letters.length > 4) return /\p{Lu}.*\p{Lu}/u.test(long);
  if (long.length <= letters.length) return false;
  const heads = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')[0]?.toLowerCase() ?? '');
  let next = 0;
  let matched = 0;
  for (const head of heads) {
    const found = letters.indexOf(head, next);
    if (head === '' || found < 0) continue;
    matched++;
    next = found + 1;
  }
  const telling = words.filter((word) => word.length > 3).length;
  if (telling > letters.length || words.length > letters.length + 2) return false;
  return matched >= Math.min(2, words.length) && matched * 5 >= telling * 3;
}
