// How well an element fills each role, by itself and by the lines around it.

import { CLEARLY_PROSE, type Features } from './features.ts';
import type { Habits } from './habits.ts';
import { overlapShare, prepareForOverlap, subjectStems } from './overlap.ts';
import { ABSTRACT, AFTER, AUTHORS, INSIDE, META, MORE, OTHER, OUTSIDE, ROLE_COUNT, TITLE } from './roles.ts';

/**
 * Weights of what speaks for and against a role.
 *
 * A point is a strong hint; the costs of the grammar have the same unit. Set by trial on thousands of printed
 * variations of real and sample listings, and not sharp: the role is decided by the sum over the whole file.
 */
const WEIGHTS = {
  titleForm: 0.9,
  proseAgainstTitle: 0.9,
  /** A title shares its words with the text below it: the best sign there is. */
  overlap: 3.2,
  authorsAgainstTitle: 0.6,
  interfaceAgainstTitle: 3,
  belowTitle: 2,
  label: 6,
  reference: 3,
  outerLine: 4,
  proseAgainstFurniture: 1.2,
  interface: 4,
  /** Furniture is what nothing speaks for; a little less so in a list of titles. */
  furniture: -0.3,
  furnitureInList: -1.2,
  furnitureInside: -2.5,
} as const;

/** Scores of the word "Abstract" alone, of votes, dates, rules and tags: their form leaves little choice. */
const LABEL_SCORES = [-6, -8, -8, 5, -6, -3, -8, -8, -6];
const FORM_SCORES = [3, -8, -8, -8, -6, 1, -8, -6, -8];
const DATE_SCORES = [3, -8, -8, 1.5, -6, 0, -8, -6, -8];

/** Everything about one element that several roles weigh. */
interface Weighed {
  readonly feature: Features;
  readonly previous: Features | undefined;
  readonly habits: Habits;
  /** Prose score, lowered where the file is a list of titles and the element no more than another. */
  readonly prose: number;
  readonly lengthHint: number;
  readonly marks: number;
  readonly repeatHint: number;
  readonly isLabelled: boolean;
}

/**
 * How well the element fills each role: 0 is indifferent, each point a strong hint.
 *
 * `isLast` is set for the last element that is no furniture: there an abstract may have been cut off at any point.
 */
export function fillScores(
  feature: Features,
  previous: Features | undefined,
  habits: Habits,
  isLast: boolean,
): readonly number[] {
  if (feature.isLabel) return LABEL_SCORES;
  if (feature.kind !== null && feature.kind !== 'interface') return feature.kind === 'date' ? DATE_SCORES : FORM_SCORES;
  const isListed = habits.isTitleList && feature.labelLength === 0 && !isAbstractInList(feature.body, habits);
  const weighed: Weighed = {
    feature,
    previous,
    habits,
    prose: isListed ? Math.min(feature.prose, -1) : feature.prose,
    lengthHint: habits.proseByLength(feature.body.length),
    marks: habits.titleMarks(feature),
    repeatHint: habits.outerLines.has(feature.body) ? WEIGHTS.outerLine : repeatScore(feature),
    isLabelled: feature.labelLength > 0 || previous?.isLabel === true,
  };
  const scores = new Array<number>(ROLE_COUNT).fill(-8);
  scores[TITLE] = titleFill(weighed);
  scores[ABSTRACT] = abstractFill(weighed, isLast);
  scores[MORE] = moreFill(weighed);
  scores[AUTHORS] = authorsFill(weighed);
  scores[OTHER] = (isBelowTitle(feature, previous) ? 1 : -1) - Math.max(0, weighed.prose) - Math.max(0, weighed.marks);
  scores[OUTSIDE] = furnitureFill(weighed);
  scores[INSIDE] = scores[OUTSIDE] + WEIGHTS.furnitureInside;
  if (feature.kind === 'interface') {
    scores[OUTSIDE] = Math.max(scores[OUTSIDE], 2);
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

function titleFill({ feature, previous, prose, lengthHint, marks, repeatHint, isLabelled }: Weighed): number {
  return (
    WEIGHTS.titleForm * feature.title -
    WEIGHTS.proseAgainstTitle * Math.max(0, prose) +
    WEIGHTS.overlap * feature.overlapNext +
    marks -
    repeatHint -
    Math.max(0, lengthHint) -
    (feature.isReference ? WEIGHTS.reference : 0) -
    (feature.author > 2 ? WEIGHTS.authorsAgainstTitle * feature.author : 0) -
    (feature.kind === 'interface' ? WEIGHTS.interfaceAgainstTitle : 0) -
    (isBelowTitle(feature, previous) ? WEIGHTS.belowTitle : 0) -
    (isLabelled ? WEIGHTS.label : 0)
  );
}

function abstractFill(weighed: Weighed, isLast: boolean): number {
  const { feature, previous, habits, prose, lengthHint, marks, isLabelled } = weighed;
  const score =
    Math.max(-6, Math.min(6, prose < 0 ? 1.6 * prose : prose)) +
    lengthHint +
    (isLabelled ? WEIGHTS.label : habits.unlabelled) -
    marks / 2 -
    (feature.isReference ? WEIGHTS.reference : 0) -
    (feature.author > 3 ? feature.author : 0);
  if (!isLast || previous === undefined) return score;
  if (continuesTitle(feature, previous)) return Math.max(score, 1.5);
  if (marks > 0 || (habits.isTitleList && prose <= 0)) return score;
  return Math.max(score, prose > -0.7 ? 1.5 : prose > -2.5 ? -0.3 : -1.5);
}

function moreFill({ feature, previous, prose, marks, repeatHint, isLabelled }: Weighed): number {
  return (
    (prose < 3 ? 0.5 * Math.max(-4, prose) : Math.min(6, prose) - 1.5) +
    continuity(feature, previous) -
    Math.max(0, marks) -
    repeatHint -
    (feature.author > 2 ? 2 : 0) -
    (isLabelled ? 4 : 0)
  );
}

/** Where nearly all papers have authors, a line in their place is one of names even if the names are unusual. */
function authorsFill({ feature, habits, prose }: Weighed): number {
  const isExpected = habits.authors > 0;
  const least = /[,;]|\band\b/.test(feature.body) ? -1 : -3;
  const score = isExpected ? Math.max(feature.author, least) : feature.author;
  if (score < 0 && !isExpected) return -8;
  return score + habits.authors - 3 * feature.overlapNext - Math.max(0, prose) / 2;
}

function furnitureFill({ feature, habits, prose, lengthHint, marks, repeatHint, isLabelled }: Weighed): number {
  return (
    (habits.isTitleList ? WEIGHTS.furnitureInList : WEIGHTS.furniture) +
    WEIGHTS.interface * Math.max(0, feature.interfaceShare - 0.4) +
    repeatHint -
    WEIGHTS.proseAgainstFurniture * Math.max(0, prose) -
    Math.max(0, marks) -
    Math.max(0, lengthHint) -
    (isLabelled ? 5 : 0) -
    (feature.gluedLength > 0 ? 4 : 0) -
    0.8 * Math.max(0, feature.overlapNext - 0.4)
  );
}

/** The first words of an abstract that was cut off at once: it speaks of what the title above it says. */
function continuesTitle(feature: Features, previous: Features): boolean {
  if (previous.title < 0) return false;
  const share = overlapShare(subjectStems(previous.body), prepareForOverlap(feature.body));
  return share >= (feature.prose > -2.5 ? 0.4 : 0.6);
}

/** The line above shares its words with the text below, this line none: it stands between a title and its abstract. */
function isBelowTitle(feature: Features, previous: Features | undefined): boolean {
  return (
    previous !== undefined && feature.overlapNext < 0.2 && previous.overlapNext > 0.5 && previous.prose < CLEARLY_PROSE
  );
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
