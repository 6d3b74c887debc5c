// Splits wrapped lines where a title runs into its abstract without a break that can be seen.

import type { SourceLine } from '#shared/domain/record.ts';
import { authorLineScore } from '../author-line.ts';
import { type Element, makeElement } from './element.ts';
import type { Features } from './features.ts';
import { overlapShare, prepareForOverlap, subjectStems } from './overlap.ts';
import { proseScore, titleScore } from './prose.ts';
import type { ElementRole } from './roles.ts';

/** Titles and lists of authors fill at most so many lines of a wrapped file. */
const MAX_TITLE_LINES = 4;
const MAX_AUTHOR_LINES = 8;
/** A split must be at least so convincing; the units are those of the title and prose scores. */
const MIN_SCORE = 1;
/** Text that may simply be a second paragraph needs a better reason. */
const MIN_SCORE_IN_TEXT = 4.5;

/** Author scores from which lines are split off: a single name where others have authors, a list, a list anywhere. */
const LONE_AUTHOR = 1;
const MIN_AUTHORS = 2.5;
const SURE_AUTHORS = 5;

/** The first line (0-based index) of each element that must be split off, though nothing shows a break there. */
export type Splits = ReadonlySet<number>;

/**
 * Where a wrapped file that does not set titles apart by blank lines hides the end of a title.
 *
 * A title whose last line is so full that the next word would not have fitted looks like running text. It is missed
 * where a record has no title; the split that makes the best title and the best abstract is taken.
 */
export function findHiddenBreaks(
  lines: readonly SourceLine[],
  column: number,
  features: readonly Features[],
  roles: readonly ElementRole[],
): Splits {
  const splits = new Set<number>();
  const habits = blockHabits(features, roles);
  const part = (first: number, last: number) => makeElement(lines, first, last, column, false).text;
  features.forEach((feature, index) => {
    const { element } = feature;
    const before = features[index - 1];
    const role = roles[index];
    const roleBefore = roles[index - 1];
    if (role === 'title' && roles[index + 1] !== 'authors') {
      const line = authorsAtEnd(element, part, habits.hasAuthors ? LONE_AUTHOR : SURE_AUTHORS);
      if (line !== null) splits.add(line);
    }
    if (role === 'authors') {
      const line = authorsAtStart(element, part, MIN_AUTHORS);
      if (line !== null && proseScore(part(line, element.lastLine)) > MIN_SCORE) splits.add(line);
      const start = authorsAtEnd(element, part, authorLineScore(element.text) + 0.5);
      if (start !== null && titleScore(part(element.firstLine, start - 1)) > MIN_SCORE) splits.add(start);
    }
    if (role !== 'abstract' && role !== 'more') return;
    if (role === 'abstract' && roleBefore !== 'authors') {
      const line = authorsAtStart(element, part, habits.hasAuthors ? MIN_AUTHORS : SURE_AUTHORS);
      if (line !== null) splits.add(line);
    }
    const isUntitled =
      role === 'abstract' && !['title', 'authors', 'meta', 'other', 'inside'].includes(roleBefore ?? '');
    const isOutOfPlace = habits.isInline && !habits.isBlankless ? element.hasBlankBefore : !element.hasBlankBefore;
    const isSuspect = role === 'more' && isOutOfPlace;
    if (!isUntitled && !isSuspect) return;
    const head = titleAtStart(element, part);
    const isAfterText = !element.hasBlankBefore && (roleBefore === 'abstract' || roleBefore === 'more');
    const tail = isAfterText && before !== undefined ? titleAtEnd(before.element, element, part) : null;
    const best = [head, tail].filter((split) => split !== null).sort((a, b) => b.score - a.score)[0];
    const isLikely = isUntitled || feature.markup.number !== null || (habits.isInline && !habits.isBlankless);
    const enough = isLikely ? MIN_SCORE : MIN_SCORE_IN_TEXT;
    if (best !== undefined && best.score >= enough) splits.add(best.line);
  });
  return splits;
}

interface BlockHabits {
  /** Titles stand right above their abstracts, without a blank line. */
  readonly isInline: boolean;
  /** There are next to no blank lines at all. */
  readonly isBlankless: boolean;
  readonly hasAuthors: boolean;
}

function blockHabits(features: readonly Features[], roles: readonly ElementRole[]): BlockHabits {
  let titles = 0;
  let inline = 0;
  let authors = 0;
  roles.forEach((role, index) => {
    if (role !== 'title') return;
    titles++;
    if (roles[index + 1] !== 'outside' && features[index + 1]?.element.hasBlankBefore === false) inline++;
    if (roles[index + 1] === 'authors') authors++;
  });
  const blanks = features.filter(({ element }) => element.hasBlankBefore).length;
  return {
    isInline: titles > 0 && inline / titles > 0.5,
    isBlankless: blanks < 0.05 * features.length || blanks < 0.2 * titles,
    hasAuthors: titles > 0 && authors / titles > 0.5,
  };
}

interface Split {
  readonly line: number;
  readonly score: number;
}

type Part = (first: number, last: number) => string;

function titleAtStart(element: Element, part: Part): Split | null {
  let best: Split | null = null;
  for (let count = 1; count <= MAX_TITLE_LINES; count++) {
    const line = element.firstLine + count;
    if (line > element.lastLine) break;
    const score = splitScore(part(element.firstLine, line - 1), part(line, element.lastLine));
    if (score !== null && (best === null || score > best.score)) best = { line, score };
  }
  return best;
}

/** The title of `next` at the end of the element above it. */
function titleAtEnd(element: Element, next: Element, part: Part): Split | null {
  let best: Split | null = null;
  for (let count = 1; count <= MAX_TITLE_LINES; count++) {
    const line = element.lastLine - count + 1;
    if (line <= element.firstLine) break;
    if (!/[.!?…)}\]"”]\s*$/.test(part(line - 1, line - 1).slice(-4))) continue;
    const score = splitScore(part(line, element.lastLine), next.text);
    if (score !== null && (best === null || score > best.score)) best = { line, score };
  }
  return best;
}

const UNFINISHED =
  /(?:[,;:(-]|\b(?:a|an|the|of|for|in|on|with|and|or|to|by|from|via|under|using|through|at|as|is|are|we|that|which|how|its|their|can|without|between))$/i;

/** Whether a text may begin here: with a capital, a digit, a quote or a name such as `iSTFTNet`. */
function opensText(text: string): boolean {
  return /^["'“‘(<[$*]?[\p{Lu}\p{N}]|^\p{Ll}+\p{Lu}/u.test(text);
}

/** Whether a text may end here: no open bracket, no word that asks for another. */
function isWhole(text: string): boolean {
  return !UNFINISHED.test(text) && text.split('[').length === text.split(']').length;
}

/** How good a title and how good an abstract two neighbouring texts make; null when they cannot be that. */
function splitScore(title: string, abstract: string): number | null {
  if (!opensText(abstract) || !isWhole(title)) return null;
  const overlap = overlapShare(subjectStems(title), prepareForOverlap(abstract));
  const opening =
    /^(?:we|in this|this|recent|recently|the|many|a|an|despite|although|while|there|our|to|large|existing|current|traditional|modern|deep|with|as|for|most)\b/i;
  let score = 0.9 * titleScore(title) - 1.1 * Math.max(0, proseScore(title)) + 3.2 * overlap;
  if (opening.test(abstract)) score += 1.2;
  if (/[.]$/.test(title)) score -= 1.5;
  return score;
}

/** Where the best list of authors at the end of the element begins, if it is good enough and leaves a whole title. */
function authorsAtEnd(element: Element, part: Part, enough: number): number | null {
  let best: Split | null = null;
  const first = Math.max(element.firstLine + 1, element.lastLine - MAX_AUTHOR_LINES + 1);
  for (let line = first; line <= element.lastLine; line++) {
    if (!isWhole(part(element.firstLine, line - 1))) continue;
    const score = authorLineScore(part(line, element.lastLine));
    if (score >= enough && (best === null || score > best.score)) best = { line, score };
  }
  return best?.line ?? null;
}

/** Where the best list of authors at the start of the element ends. */
function authorsAtStart(element: Element, part: Part, enough: number): number | null {
  let best: Split | null = null;
  if (authorLineScore(part(element.firstLine, element.firstLine)) < 0) return null;
  for (let count = 1; count <= MAX_AUTHOR_LINES; count++) {
    const line = element.firstLine + count;
    if (line > element.lastLine) break;
    const score = authorLineScore(part(element.firstLine, line - 1).replace(/^authors?\s?:\s*/i, ''));
    if (score > enough && opensText(part(line, line)) && (best === null || score >= best.score)) best = { line, score };
  }
  return best?.line ?? null;
}
