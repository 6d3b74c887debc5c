// When two written names are one: case, hyphens and damage aside.

import { distance } from 'fastest-levenshtein';

/** Endings that say what a thing is and are used or left out at will. */
const KIND_ENDING = /(?:bench|benchmark|dataset|corpus|framework|model)$/;
/** What a family puts behind its name: sizes, versions, variants. */
const SIZE =
  /[-_ ](?:v?\d+(?:\.\d+)*[kmbt]?|\d+x\d+b|base|large|small|tiny|mini|nano|turbo|instruct|chat|preview|xl|xxl|xs)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the definition of ASCII
const IS_ASCII = /^[\x00-\x7f]*$/;

/** Letters and digits in lower case: the same for DataComp and Datacomp, MT-Bench and MTBench, UNet and U-Net. */
export function canonicalName(name: string): string {
  if (/^[a-z]+$/.test(name)) return name;
  const plain = IS_ASCII.test(name) ? name : name.normalize('NFKD');
  return plain
    .toLowerCase()
    .replace(/\+/g, 'plus')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The canonical name without size and version: the same for DataComp-1B and DataComp, SN-2B and SN-5B. */
export function familyName(name: string): string {
  let family = name.trim();
  while (SIZE.test(family)) family = family.replace(SIZE, '');
  return canonicalName(family);
}

/**
 * How alike two written names are.
 *
 * `same`: only case, hyphens, spaces or a plural differ. `variant`: one also carries a word for its kind, as BIRD and
 * BIRD-Bench; a paper that uses both forms may mean two things. `misspelt`: one letter differs or two are swapped, as
 * in BLEU and BLUE; a suggestion for the reader, since BERT and BART differ no more.
 */
export type NameLikeness = 'same' | 'variant' | 'misspelt' | 'other';

export function compareNames(a: string, b: string): NameLikeness {
  const left = canonicalName(a);
  const right = canonicalName(b);
  if (left === '' || right === '') return 'other';
  if (left === right || isPlural(a, b) || isPlural(b, a)) return 'same';
  if (isKindVariant(left, right) || isKindVariant(right, left)) return 'variant';
  return isMisspelling(left, right) ? 'misspelt' : 'other';
}

/** Whether two written names may be taken for one without asking. */
export function sameName(a: string, b: string): boolean {
  const likeness = compareNames(a, b);
  return likeness === 'same' || likeness === 'variant';
}

/** LSPs of LSP: only acronyms, where the small s stands out. */
function isPlural(plural: string, single: string): boolean {
  return /[\p{Lu}\d]s$/u.test(plural) && canonicalName(plural.slice(0, -1)) === canonicalName(single);
}

function isKindVariant(long: string, short: string): boolean {
  const stem = long.replace(KIND_ENDING, '');
  return stem !== long && stem === short && stem.length > 2;
}

function isMisspelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return distance(a, b) === 1 || isSwap(a, b);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
