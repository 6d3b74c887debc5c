// A word still being typed: what it may become, in an index that holds stems.

import lunr from 'lunr';

/** Endings the stemmer takes off; a word being typed may have reached into one of them. */
const ENDINGS = [
  'ing',
  'ings',
  'ed',
  'er',
  'ers',
  'es',
  's',
  'ion',
  'ions',
  'ation',
  'ations',
  'ational',
  'ization',
  'izations',
  'isation',
  'isations',
  'izer',
  'iser',
  'ize',
  'ized',
  'izing',
  'ise',
  'ised',
  'ising',
  'al',
  'ally',
  'ly',
  'ment',
  'ments',
  'ness',
  'ful',
  'able',
  'ible',
  'ability',
  'ibility',
  'ive',
  'ively',
  'iveness',
  'ity',
  'ities',
  'ance',
  'ances',
  'ence',
  'ences',
  'ent',
  'ant',
  'ic',
  'ical',
  'ically',
  'ous',
  'ously',
  'ate',
  'ates',
  'ated',
  'ating',
  'ator',
  'ators',
  'ism',
  'ies',
  'ied',
  'y',
  'e',
]; // prettier-ignore

const ENDING_STARTS: ReadonlySet<string> = new Set(
  ENDINGS.flatMap((ending) => Array.from(ending, (_, index) => ending.slice(0, index + 1))),
);

/** Shortest stem a longer word may be reduced to here: "nor" is none of "norm". */
export const MIN_STEM = 4;

/** A single letter behind a stem tells little; these alone begin most endings, and "a" and "i" the longest. */
const SINGLE_LETTERS: ReadonlySet<string> = new Set(['a', 'e', 'i', 's', 'y']);

/** Porter's stem of a lower-case word. */
export function stem(word: string): string {
  return lunr.stemmer(new lunr.Token(word))?.toString() ?? word;
}

/**
 * Of index words that begin `word`, those that are stems of something `word` may become: "comput" for
 * "computatio", not "batch" for "batchno".
 */
export function stemsOfCompletions(word: string, beginnings: readonly string[]): string[] {
  return beginnings.filter((beginning) => {
    const rest = word.slice(beginning.length);
    if (rest.length === 1) return SINGLE_LETTERS.has(rest) || rest === beginning.at(-1);
    // A doubled consonant belongs to the ending: skip + pi(ng).
    const undoubled = rest[0] === beginning.at(-1) ? rest.slice(1) : rest;
    return ENDING_STARTS.has(rest) || (undoubled !== rest && (undoubled === '' || ENDING_STARTS.has(undoubled)));
  });
}
