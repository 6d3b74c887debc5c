// Decides for every element of a file what it is, by weighing all elements together.

import type { Features } from './features.ts';
import { CLEARLY_PROSE } from './features.ts';
import type { Habits } from './habits.ts';
import { overlapShare, prepareForOverlap, subjectStems } from './overlap.ts';

/**
 * What an element can be.
 *
 * `outside` is furniture between records, `inside` furniture between a title and its abstract; `meta` and `after` are
 * dates, addresses and labels above and below the abstract; `other` is kept with the paper, unclassified.
 */
export const ELEMENT_ROLES = [
  'outside',
  'title',
  'authors',
  'meta',
  'other',
  'inside',
  'abstract',
  'more',
  'after',
] as const;
export type ElementRole = (typeof ELEMENT_ROLES)[number];

const COUNT = ELEMENT_ROLES.length;
const [OUTSIDE, TITLE, AUTHORS, META, OTHER, INSIDE, ABSTRACT, MORE, AFTER] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const NEVER = -1e6;
/** Labelling an element costs as much as reading so many characters. */
const WORK_PER_ELEMENT = 60;

/** Scores of one way to label a file: the roles, and by how much the whole fits. */
export interface Labelling {
  readonly roles: readonly ElementRole[];
  readonly score: number;
}

/**
 * The best sequence of roles, by dynamic programming over all elements (Viterbi).
 *
 * A grammar says which role may follow which, at what cost (`transition`); the features say how well an element fills
 * a role (`fillScores`). Nothing is decided by one line alone: a short line right above prose is a title because
 * everything else fits worse. Yields characters' worth of work.
 */
export function* labelElements(features: readonly Features[], habits: Habits): Generator<number, Labelling> {
  const length = features.length;
  if (length === 0) return { roles: [], score: 0 };
  const back = new Uint8Array(length * COUNT);
  let scores = new Float64Array(COUNT).fill(NEVER);
  let next = new Float64Array(COUNT);
  const costOf = transitionTables(habits);
  const place = placeTest(features, habits);
  const lastContent = features.findLastIndex(({ kind, interfaceShare }) => kind === null && interfaceShare < 0.5);
  for (let index = 0; index < length; index++) {
    const feature = features[index] as Features;
    const previous = features[index - 1];
    const fill = fillScores(feature, previous, habits, index === lastContent);
    if (index === lastContent && continuesTitle(feature, previous)) fill[ABSTRACT] = Math.max(fill[ABSTRACT] ?? 0, 1.5);
    const costs = costOf(feature.element.hasBlankBefore, place(index - 1));
    for (let role = 0; role < COUNT; role++) {
      let best = NEVER;
      let from = 0;
      if (index === 0) {
        best = role === OUTSIDE || role === TITLE ? 0 : role === ABSTRACT ? -habits.costs.noTitle : NEVER;
      } else {
        for (let before = 0; before < COUNT; before++) {
          const score = (scores[before] ?? NEVER) - (costs[before * COUNT + role] ?? 0);
          if (score > best) {
            best = score;
            from = before;
          }
        }
      }
      next[role] = Math.max(NEVER, best + (fill[role] ?? NEVER));
      back[index * COUNT + role] = from;
    }
    [scores, next] = [next, scores];
    yield WORK_PER_ELEMENT;
  }
  return trace(scores, back, length, habits);
}

function trace(scores: Float64Array, back: Uint8Array, length: number, habits: Habits): Labelling {
  let best = Number.NEGATIVE_INFINITY;
  let role = OUTSIDE as number;
  for (let last = 0; last < COUNT; last++) {
    const score = (scores[last] ?? NEVER) - endCost(last, habits);
    if (score > best) {
      best = score;
      role = last;
    }
  }
  const roles: ElementRole[] = new Array<ElementRole>(length);
  for (let index = length - 1; index >= 0; index--) {
    roles[index] = ELEMENT_ROLES[role] as ElementRole;
    role = back[index * COUNT + role] ?? OUTSIDE;
  }
  return { roles, score: best };
}

/** Above the first prose of a file is its head, below the last its tail; a list of titles has neither. */
type Place = 'head' | 'body' | 'tail';

function placeTest(features: readonly Features[], habits: Habits): (index: number) => Place {
  if (habits.isTitleList) return () => 'body';
  const isProse = (feature: Features) => feature.labelLength > 0 || feature.prose > CLEARLY_PROSE;
  const first = features.findIndex(isProse);
  const last = features.findLastIndex(isProse);
  return (index) => (index < first ? 'head' : index > last ? 'tail' : 'body');
}

function isOpen(role: number): boolean {
  return role >= TITLE && role <= INSIDE;
}

function endCost(role: number, habits: Habits): number {
  return isOpen(role) ? habits.costs.noAbstractAtEnd : 0;
}

const NO_ABSTRACT = { head: 'noAbstractInHead', body: 'noAbstract', tail: 'noAbstractAtEnd' } as const;

/** The costs of all transitions, worked out once for each kind of place; roles before times roles after. */
function transitionTables(habits: Habits): (hasBlank: boolean, place: Place) => Float64Array {
  const tables = new Map<string, Float64Array>();
  for (const place of ['head', 'body', 'tail'] as const) {
    for (const hasBlank of [true, false]) {
      const table = new Float64Array(COUNT * COUNT);
      for (let before = 0; before < COUNT; before++) {
        for (let role = 0; role < COUNT; role++) {
          table[before * COUNT + role] = transition(before, role, hasBlank, habits, place);
        }
      }
      tables.set(`${place}${hasBlank}`, table);
    }
  }
  return (hasBlank, place) => tables.get(`${place}${hasBlank}`) ?? new Float64Array(COUNT * COUNT);
}

/** Cost of `role` right after `before`; infinite where the grammar forbids it. */
function transition(before: number, role: number, hasBlank: boolean, habits: Habits, place: Place): number {
  const { costs } = habits;
  const open = isOpen(before);
  switch (role) {
    case OUTSIDE:
    case TITLE: {
      const closing = open ? costs[NO_ABSTRACT[place]] : 0;
      const spacing = role === TITLE && !hasBlank ? costs.titleWithoutBlank : 0;
      return closing + spacing;
    }
    case AUTHORS:
      if (before === TITLE) return costs.authors;
      return before === AUTHORS ? 1 : before === META || before === INSIDE ? costs.authors + 0.5 : -NEVER;
    case META:
      return open ? 0.3 : -NEVER;
    case OTHER:
      return open ? (before === OTHER ? 2 : costs.other) : -NEVER;
    case INSIDE:
      return open ? (before === INSIDE ? 0.2 : 1) : -NEVER;
    case ABSTRACT:
      if (open) return before === TITLE || before === META ? costs.noAuthors : 0;
      return costs.noTitle;
    case MORE:
      if (before !== ABSTRACT && before !== MORE && before !== AFTER) return -NEVER;
      return (hasBlank ? costs.moreAfterBlank : costs.more) + (before === AFTER ? 3 : 0);
    default:
      return before === ABSTRACT || before === MORE || before === AFTER ? 0.4 : -NEVER;
  }
}

/**
 * How well the element fills each role: 0 is indifferent, each point a strong hint.
 *
 * `isLast` is set for the last element that is no furniture: there an abstract may have been cut off at any point.
 */
function fillScores(
  feature: Features,
  previous: Features | undefined,
  habits: Habits,
  isLast: boolean,
): number[] {
  if (feature.isLabel) return [-6, -8, -8, 5, -6, -3, -8, -8, -6];
  if (feature.kind !== null && feature.kind !== 'interface') return furnitureScores(feature);
  const { author } = feature;
  const isListed = habits.isTitleList && feature.labelLength === 0 && !isAbstractInList(feature.body, habits);
  const prose = isListed ? Math.min(feature.prose, -1) : feature.prose;
  const positive = Math.max(0, prose);
  const lengthHint = habits.proseByLength(feature.body.length);
  const marks = habits.titleMarks(feature);
  const isLabelled = feature.labelLength > 0 || previous?.isLabel === true;
  const repeatHint = habits.outerLines.has(feature.body) ? 4 : repeatScore(feature);
  const scores = new Array<number>(COUNT).fill(-8);
  const reference = feature.isReference ? 3 : 0;

  scores[TITLE] =
    0.9 * feature.title -
    0.9 * positive +
    3.2 * feature.overlapNext +
    marks -
    repeatHint -
    Math.max(0, lengthHint) -
    reference -
    (author > 2 ? 0.6 * author : 0) -
    (feature.kind === 'interface' ? 3 : 0) -
    (isBelowTitle(feature, previous) ? 2 : 0) -
    (isLabelled ? 6 : 0);
  scores[ABSTRACT] = Math.max(-6, Math.min(6, prose < 0 ? 1.6 * prose : prose)) + lengthHint + (isLabelled ? 6 : habits.unlabelled) - marks / 2 - reference - (author > 3 ? author : 0);
  if (isLast && previous !== undefined && marks <= 0 && (!habits.isTitleList || prose > 0)) {
    scores[ABSTRACT] = Math.max(scores[ABSTRACT] ?? NEVER, prose > -0.7 ? 1.5 : prose > -2.5 ? -0.3 : -1.5);
  }
  scores[MORE] =
    (prose < 3 ? 0.5 * Math.max(-4, prose) : Math.min(6, prose) - 1.5) +
    continuity(feature, previous) -
    Math.max(0, marks) -
    repeatHint -
    (author > 2 ? 2 : 0) -
    (isLabelled ? 4 : 0);
  const asAuthors = habits.authors > 0 ? Math.max(author, /[,;]|\band\b/.test(feature.body) ? -1 : -3) : author;
  scores[AUTHORS] = asAuthors < 0 && habits.authors === 0 ? -8 : asAuthors + habits.authors - 3 * feature.overlapNext - positive / 2;
  scores[OTHER] = (isBelowTitle(feature, previous) ? 1 : -1) - positive - Math.max(0, marks);
  scores[OUTSIDE] =
    (habits.isTitleList ? -1.2 : -0.3) + 4 * Math.max(0, feature.interfaceShare - 0.4) + repeatHint - 1.2 * positive - Math.max(0, marks) - Math.max(0, lengthHint) - (isLabelled ? 5 : 0) - 0.8 * Math.max(0, feature.overlapNext - 0.4);
  if (feature.gluedLength > 0) scores[OUTSIDE] -= 4;
  scores[INSIDE] = (scores[OUTSIDE] ?? 0) - 2.5;
  if (feature.kind === 'interface') {
    scores[OUTSIDE] = Math.max(scores[OUTSIDE] ?? 0, 2);
    scores[INSIDE] = 1;
    scores[ABSTRACT] = -8;
    scores[MORE] = -6;
    scores[OTHER] = -6;
  }
  if (feature.isReference) {
    scores[META] = 2;
    scores[AFTER] = 2;
    scores[OUTSIDE] = 0.3;
  }
  return scores;
}

/** The first words of an abstract that was cut off at once: it speaks of what the title above it says. */
function continuesTitle(feature: Features, previous: Features | undefined): boolean {
  if (previous === undefined || previous.title < 0 || feature.prose < -2.5) return false;
  return overlapShare(subjectStems(previous.body), prepareForOverlap(feature.body)) >= 0.4;
}

/** The line above shares its words with the text below, this line none: it stands between a title and its abstract. */
function isBelowTitle(feature: Features, previous: Features | undefined): boolean {
  return previous !== undefined && feature.overlapNext < 0.2 && previous.overlapNext > 0.5 && previous.prose < CLEARLY_PROSE;
}

/** In a list of titles an abstract stands out: it is longer by far, and ends in a full stop. */
function isAbstractInList(body: string, habits: Habits): boolean {
  return body.length >= habits.minAbstractLength && isEnded(body);
}

/** A line that looks like a title may stand in two copies of a list; furniture comes back more often. */
function repeatScore({ repeats, title }: Features): number {
  if (title > 1 && repeats <= 2) return 0.3 * repeats;
  return Math.max(0, Math.min(4, 1.4 * repeats - 0.4));
}

function furnitureScores(feature: Features): number[] {
  const date = feature.kind === 'date' ? 1.5 : -8;
  return [3, -8, -8, date, -6, feature.kind === 'date' ? 0 : 1, -8, -6, -8];
}

/** Text that goes on: it begins small, or what stands above it has not come to an end. */
function continuity(feature: Features, previous: Features | undefined): number {
  if (previous === undefined) return 0;
  let score = 0;
  if (/^[\p{Ll}(]/u.test(feature.body) && !/^\p{Ll}+\p{Lu}/u.test(feature.body)) score += 1.5;
  if (!isEnded(previous.body)) {
    const closes = /[.!?]$/.test(feature.body) || score > 0;
    score += closes && !feature.element.hasBlankBefore && previous.prose > CLEARLY_PROSE ? 2.5 : 1;
  }
  if (/https?:\/\//.test(feature.body.slice(0, 300))) score += 1;
  return score;
}

/** A text that ends in a full stop, a colon or an address needs nothing more. */
function isEnded(text: string): boolean {
  return /[.!?…:。]["'”’)\]}]{0,2}$/.test(text.slice(-4)) || /https?:\/\/\S+$/.test(text.slice(-200));
}
