// What a file does again and again, learned from a first labelling and used in a second.

import type { Features } from './features.ts';
import type { ElementRole } from './roles.ts';

/** Costs of what seldom happens, in the units of the fill scores. */
export interface Costs {
  /** A title followed by no abstract: in the body of a file, at its head, at its end. */
  readonly noAbstract: number;
  readonly noAbstractInHead: number;
  readonly noAbstractAtEnd: number;
  /** An abstract under no title. */
  readonly noTitle: number;
  readonly authors: number;
  readonly noAuthors: number;
  readonly other: number;
  readonly more: number;
  readonly moreAfterBlank: number;
  readonly titleWithoutBlank: number;
}

/** The habits of one file. Hints are added to fill scores. */
export interface Habits {
  readonly costs: Costs;
  readonly isTitleList: boolean;
  /** Hint for a line of authors. */
  readonly authors: number;
  /** Hint for an abstract that carries no label. */
  readonly unlabelled: number;
  /** Lines that stood above the first record or below the last, where nothing but furniture is. */
  readonly outerLines: ReadonlySet<string>;
  /** Hint for a title from heading, number, bullet and bold type. */
  readonly titleMarks: (feature: Features) => number;
  /** Hint for an abstract, against a title, from its length in characters. */
  readonly proseByLength: (length: number) => number;
  /** In a list of titles no text shorter than this is an abstract, however much it reads like one. */
  readonly minAbstractLength: number;
}

/** A file with fewer abstracts than this share of its possible titles is a list of titles. */
const TITLE_LIST_SHARE = 0.2;
/** Possible titles that must stand there before the share says anything, unless there is no abstract at all. */
const MIN_TITLES = 8;

/** Fewer records than this teach nothing. */
const MIN_RECORDS = 3;

/** Prose from which a text counts as an abstract when titles and abstracts are counted. */
const RATHER_PROSE = 0.5;
/** No title reads so much like running text. */
const PLAINLY_PROSE = 3.5;
/** An abstract is longer than the titles of its file by these factors: with a full stop at its end, and without. */
const LENGTH_RATIO_ENDED = 1.25;
const LENGTH_RATIO_OPEN = 2.4;

/** A file with fewer possible titles than this share of its abstracts is a list of abstracts. */
const UNTITLED_SHARE = 0.2;

/** What to expect of a file before anything is known of it. */
export function firstHabits(features: readonly Features[]): Habits {
  const contents = features.filter(
    ({ kind, isLabel, author, repeats }) => kind === null && !isLabel && author < 2 && repeats === 0,
  );
  const likelyTitles = contents.filter(({ prose, title }) => prose <= RATHER_PROSE && title > 1);
  const titleLength = quantile(
    likelyTitles.map(({ body }) => body.length),
    0.5,
  );
  const belowLabel = new Set(features.filter((_, index) => features[index - 1]?.isLabel === true));
  const isAbstract = (feature: Features) => {
    const { prose, labelLength, body } = feature;
    if (labelLength > 0 || prose > PLAINLY_PROSE || belowLabel.has(feature)) return true;
    const ratio = /[.…。]["'”’)\]]{0,2}$/.test(body.slice(-4)) ? LENGTH_RATIO_ENDED : LENGTH_RATIO_OPEN;
    return prose > RATHER_PROSE && body.length > ratio * titleLength;
  };
  const abstracts = contents.filter(isAbstract).length;
  const titles = contents.filter((feature) => !isAbstract(feature) && feature.title > 1).length;
  const isTitleList =
    (abstracts === 0 && titles >= MIN_RECORDS) || (titles >= MIN_TITLES && abstracts < TITLE_LIST_SHARE * titles);
  return {
    costs: {
      noAbstract: isTitleList ? 0.2 : 2,
      noAbstractInHead: isTitleList ? 0.2 : 5,
      noAbstractAtEnd: isTitleList ? 0 : 0.9,
      noTitle: titles < UNTITLED_SHARE * abstracts ? 1.5 : 5,
      authors: 0.4,
      noAuthors: 0,
      other: 3,
      more: 0.7,
      moreAfterBlank: 2.5,
      titleWithoutBlank: 0,
    },
    isTitleList,
    authors: 0,
    unlabelled: 0,
    outerLines: new Set(),
    titleMarks: () => 0,
    proseByLength: () => 0,
    minAbstractLength: isTitleList ? LENGTH_RATIO_OPEN * titleLength : 0,
  };
}

/** The habits of a file as its first labelling shows them. */
export function learnHabits(features: readonly Features[], roles: readonly ElementRole[], before: Habits): Habits {
  const titles: Features[] = [];
  const abstracts: Features[] = [];
  let withAuthors = 0;
  let labelled = 0;
  let blanks = 0;
  let bare = 0;
  roles.forEach((role, index) => {
    const feature = features[index] as Features;
    if (role === 'title') {
      titles.push(feature);
      if (feature.element.hasBlankBefore) blanks++;
      if (roles[index + 1] === 'authors') withAuthors++;
      if (roles[index + 1] === 'title' || roles[index + 1] === 'outside') bare++;
    }
    if (role === 'abstract') {
      abstracts.push(feature);
      if (feature.labelLength > 0 || features[index - 1]?.isLabel === true) labelled++;
    }
  });
  const outerLines = outerLinesOf(features, roles);
  const marks = learnMarks(titles, features);
  if (titles.length < MIN_RECORDS) {
    return { ...before, outerLines, titleMarks: (feature) => Math.max(0, marks(feature)) };
  }
  const authorShare = withAuthors / titles.length;
  const labelShare = labelled / Math.max(1, abstracts.length);
  const isSpaced = blanks / titles.length > 0.9 && features.some(({ element }) => !element.hasBlankBefore);
  return {
    ...before,
    outerLines,
    costs: {
      ...before.costs,
      noAbstract: before.costs.noAbstract + (authorShare > 0.6 && bare < 0.1 * titles.length ? 0.7 : 0),
      authors: authorShare > 0.6 ? 0 : authorShare < 0.1 ? 1.2 : 0.4,
      noAuthors: authorShare > 0.6 ? 0.6 : 0,
      titleWithoutBlank: isSpaced ? 1.5 : 0,
    },
    authors: authorShare > 0.6 ? 1.5 : 0,
    unlabelled: labelShare > 0.6 && abstracts.length >= MIN_RECORDS ? -1.5 : 0,
    titleMarks: marks,
    proseByLength: before.isTitleList ? before.proseByLength : learnLengths(titles, abstracts),
  };
}

/** Ignored lines above the first record, and below the last those that speak of the page: a title may stand there. */
function outerLinesOf(features: readonly Features[], roles: readonly ElementRole[]): Set<string> {
  const first = roles.findIndex((role) => role !== 'outside');
  const last = roles.findLastIndex((role) => role !== 'outside');
  const head = features.slice(0, Math.max(0, first));
  const tail = features.slice(last + 1).filter(({ interfaceShare }) => interfaceShare > 0.45);
  return new Set([...head, ...tail].map(({ body }) => body));
}

type MarkTest = (feature: Features) => boolean;

/** A mark that nearly all titles carry, and little else, tells a title. */
function learnMarks(titles: readonly Features[], features: readonly Features[]): (feature: Features) => number {
  if (titles.length === 0) return () => 0;
  const levels = new Map<number, number>();
  for (const { markup } of titles) levels.set(markup.headingLevel, (levels.get(markup.headingLevel) ?? 0) + 1);
  const [level, count] = [...levels].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const tests: MarkTest[] = [
    ({ markup }) => markup.number !== null,
    ({ markup }) => markup.hasBullet,
    ({ markup }) => markup.isBold,
    ({ markup }) => markup.linkRanges.length > 0,
  ];
  if (level > 0 && count / titles.length > 0.6) tests.push(({ markup }) => markup.headingLevel === level);
  const hints: { readonly test: MarkTest; readonly present: number; readonly absent: number }[] = [];
  for (const test of tests) {
    const inTitles = titles.filter(test).length;
    if (inTitles / titles.length < 0.6) continue;
    const elsewhere = features.filter(test).length - inTitles;
    const present = elsewhere < 0.3 * inTitles ? 2.5 : 0.5;
    hints.push({ test, present, absent: inTitles / titles.length > 0.9 ? -2.5 : -1 });
  }
  if (hints.length === 0) return () => 0;
  return (feature) => {
    let hint = 0;
    for (const { test, present, absent } of hints) hint += test(feature) ? present : absent;
    return Math.max(-4, Math.min(4, hint));
  };
}

/** Titles and abstracts of one file differ in length; the middle between them is learned, never fixed. */
function learnLengths(titles: readonly Features[], abstracts: readonly Features[]): (length: number) => number {
  if (abstracts.length < MIN_RECORDS) return () => 0;
  const title = quantile(
    titles.map(({ body }) => Math.log(body.length + 1)),
    0.9,
  );
  const abstract = quantile(
    abstracts.map(({ body }) => Math.log(body.length + 1)),
    0.1,
  );
  if (abstract <= title) return () => 0;
  const middle = (title + abstract) / 2;
  const spread = Math.max(0.25, (abstract - title) / 2);
  return (length) => Math.max(-1.5, Math.min(1.5, (1.2 * (Math.log(length + 1) - middle)) / spread));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
