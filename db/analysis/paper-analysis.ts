// What is found in one paper's text: names, how they relate, and the terms its likeness to others is reckoned from.

import { findRelations } from '#shared/text/cues/find-relations.ts';
import type { RelationCandidate } from '#shared/text/cues/types.ts';
import { findNames } from '#shared/text/names/find-names.ts';
import type { NameCandidate } from '#shared/text/names/types.ts';
import { analyse, type PaperTerms } from '#shared/text/related/analyse.ts';
import { splitSentences } from '#shared/text/sentences/split.ts';

/** Grows with every change that makes the same text give something else; older analyses are then made anew. */
export const ANALYSIS_VERSION = 3;

export interface PaperAnalysis {
  readonly names: readonly NameCandidate[];
  readonly relations: readonly RelationCandidate[];
  readonly terms: PaperTerms;
}

/** A pure function of the text. */
export function analysePaper(paper: { readonly title: string; readonly abstract: string }): PaperAnalysis {
  const names = findNames(paper);
  return { names, relations: findRelations(paper, splitSentences(paper.abstract), names), terms: analyse(paper) };
}
