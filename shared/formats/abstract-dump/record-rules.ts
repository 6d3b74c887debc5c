// What a record says of how it was read: the rule that decided, and how sure it is.

import type { Features } from './features.ts';

/** What was found of a record, as far as rule and confidence depend on it. */
export interface Found {
  readonly title: Features | null;
  readonly abstract: Features | null;
  readonly hasNumber: boolean;
  readonly hasLabel: boolean;
  /** The split between title and abstract is a guess. */
  readonly isAmbiguous: boolean;
  /** A line between them was not understood. */
  readonly hasOther: boolean;
  readonly isAbstractFirst: boolean;
}

/** Nothing but its place says that it is a title: it shares no word with the text, and does not look like one. */
export function isTitleGuessed({ title, abstract }: Found): boolean {
  if (title === null || abstract === null) return false;
  return title.overlapNext === 0 && title.overlapPrevious === 0 && title.title < 0.5 && title.markup.headingLevel === 0;
}

/** Name of the rule that told title and abstract apart. */
export function ruleOf(found: Found): string {
  if (found.title === null) return 'abstract-without-title';
  if (found.abstract === null) return 'title-without-abstract';
  if (found.isAmbiguous) return 'guessed-split';
  if (found.isAbstractFirst) return 'abstract-above-title';
  if (found.title.markup.headingLevel > 0) return 'heading-above-abstract';
  if (found.hasNumber) return 'numbered-title';
  if (found.hasLabel) return 'labelled-abstract';
  return 'title-above-abstract';
}

/** Confidence by what is missing or guessed; a title that shares words with its abstract is the surest. */
export function confidenceOf(found: Found): number {
  if (found.isAmbiguous) return 0.3;
  if (found.title === null) return 0.35;
  if (found.abstract === null) return found.title.title > 1 ? 0.6 : 0.4;
  const overlap = Math.max(found.title.overlapNext, found.title.overlapPrevious);
  let confidence = 0.88 + 0.11 * Math.min(1, 2 * overlap);
  if (found.hasOther) confidence -= 0.2;
  if (isTitleGuessed(found)) confidence = 0.5;
  return confidence;
}
