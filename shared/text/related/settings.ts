// The few numbers of the ranking, in one place, so that a measurement can turn each of them.

/** What a reader may ask likeness of; `undefined` elsewhere means the whole abstract. */
export const FACETS = ['background', 'method', 'result'] as const;
export type Facet = (typeof FACETS)[number];

/** Every paper is weighed four times: as a whole, and once with the stress on each facet. */
export const PLANES = ['whole', ...FACETS] as const;
export type Plane = (typeof PLANES)[number];
export const PLANE_COUNT = PLANES.length;

export function planeIndex(plane: Plane): number {
  return PLANES.indexOf(plane);
}

export interface AnalysisSettings {
  /** How many times a word of the title counts. Titles name the subject and the method, seldom the result. */
  readonly titleWeight: Readonly<Record<Plane, number>>;
  /** What a word counts in a facet's plane when its sentence surely has another role; 1 switches roles off. */
  readonly otherRoles: number;
}

export interface RankingSettings {
  /** Exponent of a term's rarity; below 1, so that one rare word in common does not decide alone. */
  readonly rarityPower: number;
  /** Share of a paper's own length in its normalisation; the rest is the mean length (Singhal et al. 1996). */
  readonly lengthPivot: number;
  /** Likeness of subject (co-occurrence vectors) beside one unit of likeness of words. */
  readonly latentShare: Readonly<Record<Plane, number>>;
  /** Papers at which half of that share is trusted: vectors learned from few papers say little. */
  readonly latentTrust: number;
  /** How many of the nearest papers add their terms to the question (Rocchio 1971), and with what weight. */
  readonly feedbackPapers: number;
  readonly feedbackWeight: number;
}

/**
 * Chosen by `bench/related.ts`: nDCG@10 on CSFCube, on co-citations of CISI and on a seed of 71 abstracts. They stand on
 * plateaus: values near them change the figures less than drawing other questions does.
 */
export const ANALYSIS: AnalysisSettings = {
  titleWeight: { whole: 3, background: 3, method: 3, result: 1 },
  otherRoles: 0.3,
};

export const RANKING: RankingSettings = {
  rarityPower: 0.75,
  lengthPivot: 0.75,
  latentShare: { whole: 0.5, background: 0.5, method: 1, result: 0.5 },
  latentTrust: 100,
  feedbackPapers: 5,
  feedbackWeight: 0.5,
};
