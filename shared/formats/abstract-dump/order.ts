// Decides whether titles stand above their abstracts, as nearly always, or below them.

import { type Features, withOverlapAbove } from './features.ts';
import { firstHabits, learnHabits } from './habits.ts';
import { type Labelling, labelElements } from './labelling.ts';
import type { ElementRole } from './roles.ts';

/** The roles of all elements in file order, and the order in which title and abstract stand. */
export interface OrderedReading {
  readonly order: 'title-first' | 'abstract-first';
  readonly isTitleList: boolean;
  readonly roles: readonly ElementRole[];
}

/** By how much the unusual order must fit better; the units are those of the labelling. */
const MARGIN = 2;

/** Elements enough to see which way round a file is. */
const SAMPLE = 400;

/** Labels the elements in the order that fits; the unusual one is only tried where something speaks for it. Yields work. */
export function* readInBestOrder(features: readonly Features[]): Generator<number, OrderedReading> {
  const usual = yield* labelTwice(features);
  const { isTitleList } = usual;
  if (isTitleList || !speaksForAbstractFirst(features, usual.labelling.roles)) {
    return { order: 'title-first', isTitleList, roles: usual.labelling.roles };
  }
  const reversed = yield* labelTwice(withOverlapAbove(features).toReversed().map(turn));
  if (reversed.labelling.score < usual.labelling.score + MARGIN) {
    return { order: 'title-first', isTitleList, roles: usual.labelling.roles };
  }
  const roles = reversed.labelling.roles.toReversed().map((role, index, all) => {
    const isAuthors = role === 'outside' && all[index - 1] === 'title' && (features[index]?.author ?? 0) > 2;
    return isAuthors ? 'authors' : role;
  });
  return { order: 'abstract-first', isTitleList, roles };
}

interface Labelled {
  readonly labelling: Labelling;
  readonly isTitleList: boolean;
}

/** First without knowing the file, then with the habits the first labelling shows. */
function* labelTwice(features: readonly Features[]): Generator<number, Labelled> {
  const before = firstHabits(features);
  const first = yield* labelElements(features, before);
  const habits = learnHabits(features, first.roles, before);
  return { labelling: yield* labelElements(features, habits), isTitleList: habits.isTitleList };
}

/** The first record has no title, or the titles share more words with the text above than with the text below. */
function speaksForAbstractFirst(features: readonly Features[], roles: readonly ElementRole[]): boolean {
  const firstKept = roles.find((role) => role !== 'outside');
  if (firstKept === 'abstract') return true;
  let above = 0;
  let below = 0;
  for (const feature of withOverlapAbove(features.slice(0, SAMPLE))) {
    if (feature.title < 0.5 || feature.prose > 0) continue;
    above += feature.overlapPrevious;
    below += feature.overlapNext;
  }
  return above > 1.1 * below;
}

function turn(feature: Features): Features {
  return { ...feature, overlapNext: feature.overlapPrevious, overlapPrevious: feature.overlapNext };
}
