// Finds the papers related to a paper: incrementally kept, ranked by words and by learned company, with reasons.

import type { PaperTerms } from './analyse.ts';
import { explain, type SharedTerm, sharedGroups } from './because.ts';
import { Collection } from './collection.ts';
import { compareIds, type IndexedPaper } from './indexed-paper.ts';
import { type LatentModel, learnLatent, type Sample } from './latent.ts';
import { type LatentPlace, LatentSpace, latentLikeness } from './latent-place.ts';
import type { Question } from './postings.ts';
import { PLANE_COUNT, PLANES, type Plane, planeIndex, RANKING, type RankingSettings } from './settings.ts';
import { type Chance, chancePairs, deviation, measureChance, neededDeviation, type PairLikeness } from './stand-out.ts';
import { best } from './top.ts';

export interface RelatedHit {
  readonly id: string;
  /** 0 to 1; comparable between the hits of one question only. */
  readonly score: number;
  /** The terms shared, heaviest first. */
  readonly because: readonly SharedTerm[];
}

export interface SuggestedPaper {
  readonly id: string;
  /** Standard deviations above pairs of papers drawn at random from the same library. */
  readonly deviation: number;
  readonly because: readonly SharedTerm[];
}

export interface RelatedOptions {
  /** Likeness of what: background, method, result, or the whole abstract. */
  readonly facet?: Plane;
  readonly limit?: number;
}

const DEFAULT_LIMIT = 10;
const MAX_REASONS = 6;
/** Papers looked at closely for a suggestion, found by terms that no more than this share of the papers have. */
const SUGGESTION_CANDIDATES = 30;
const SELECTIVE_SHARE = 0.05;
const SELECTIVE_PAPERS = 20;
/** Larger libraries are learned from a sample: beyond this more papers change little and cost time. */
const MAX_SAMPLES = 20_000;

/**
 * An index of papers by likeness.
 *
 * `put` and `remove` cost about a millisecond; what depends on the whole collection is reckoned when next asked for.
 * Answers depend on the papers held and the model in use alone, not on the order in which they came.
 */
export class RelatedIndex {
  readonly #settings: RankingSettings;
  readonly #collection: Collection;
  #space: LatentSpace | null = null;
  readonly #places = new Map<string, LatentPlace>();
  #chance: { readonly value: Chance | null } | null = null;
  #changes = 0;

  constructor(settings: RankingSettings = RANKING) {
    this.#settings = settings;
    this.#collection = new Collection(settings.rarityPower, settings.lengthPivot);
  }

  get size(): number {
    return this.#collection.size;
  }

  has(id: string): boolean {
    return this.#collection.slotOf(id) !== undefined;
  }

  /** Adds a paper, or replaces it. */
  put(id: string, terms: PaperTerms): void {
    this.#collection.remove(id);
    const paper = this.#collection.add(id, terms);
    if (this.#space !== null) this.#places.set(id, this.#space.place(terms.words, paper));
    this.#changed();
  }

  remove(id: string): boolean {
    this.#places.delete(id);
    const removed = this.#collection.remove(id);
    if (removed) this.#changed();
    return removed;
  }

  /** The learned model in use; null before anything was learned. */
  get model(): LatentModel | null {
    return this.#space?.model ?? null;
  }

  /** Papers put or removed since the model came into use, as a share of those held: at a tenth, learn again. */
  get staleness(): number {
    return this.#space === null ? 1 : this.#changes / Math.max(1, this.size);
  }

  /** Learns a model from the papers held and uses it. Seconds for 10,000 papers: see `learning`. */
  learn(): LatentModel {
    const steps = this.learning();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** Learns in steps of some tens of milliseconds, yielding the share done; the model is used once it is done. */
  *learning(): Generator<number, LatentModel> {
    const papers = this.#papers();
    const stride = Math.max(1, papers.length / MAX_SAMPLES);
    const samples: Sample[] = [];
    for (let at = 0; Math.floor(at) < papers.length; at += stride) {
      const paper = papers[Math.floor(at)] as IndexedPaper;
      samples.push({ words: this.#wordsOf(paper), weights: paper.weights });
    }
    const model = yield* learnLatent(samples);
    this.use(model);
    return model;
  }

  /** Uses a model learned before, such as one kept beside the library. */
  use(model: LatentModel): void {
    this.#space = new LatentSpace(model);
    this.#places.clear();
    for (const paper of this.#papers()) this.#places.set(paper.id, this.#space.place(this.#wordsOf(paper), paper));
    this.#changed();
    this.#changes = 0;
  }

  /**
   * The papers nearest to a paper, best first, equal ones by id; none for a paper without words or not held.
   *
   * Likeness of words plus likeness of learned company; then once more with the terms of the nearest few added to the
   * question, at less weight.
   */
  related(id: string, { facet = 'whole', limit = DEFAULT_LIMIT }: RelatedOptions = {}): RelatedHit[] {
    const plane = planeIndex(facet);
    this.#collection.lengths(plane);
    const slot = this.#collection.slotOf(id);
    const paper = this.#collection.slots[slot ?? -1];
    if (slot === undefined || paper === null || paper === undefined) return [];
    const { feedbackPapers, feedbackWeight } = this.#settings;
    const share = this.#latentShare(facet);
    const scores = this.#compare([[slot, 1]], plane, share);
    scores[slot] = Number.NEGATIVE_INFINITY;
    const nearest = best(scores, feedbackPapers, this.#idAt);
    const harmonic = nearest.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
    if (feedbackWeight > 0 && nearest.length > 0) {
      const feedback = nearest.map((near, rank) => [near, feedbackWeight / (rank + 1) / harmonic] as const);
      const more = this.#compare(feedback, plane, share);
      for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) + (more[at] as number);
    }
    const greatest = (1 + share) * (1 + feedbackWeight);
    return best(scores, limit, this.#idAt).map((at) => {
      const near = this.#collection.slots[at] as IndexedPaper;
      return {
        id: near.id,
        score: Math.min(1, (scores[at] as number) / greatest),
        because: this.#because(paper, near, plane),
      };
    });
  }

  /**
   * Papers so near that a link is worth proposing, by whole abstract and method together; often none.
   *
   * A pair is proposed if it stands out from pairs drawn at random from this library further than the best of all
   * papers would by chance, and would still do so without the one term it shares most of.
   */
  suggestions(id: string, limit: number = DEFAULT_LIMIT): SuggestedPaper[] {
    this.#chance ??= { value: this.#measureChance() };
    const chance = this.#chance.value;
    const whole = planeIndex('whole');
    this.#collection.lengths(whole);
    const slot = this.#collection.slotOf(id);
    if (slot === undefined || chance === null) return [];
    const paper = this.#collection.slots[slot] as IndexedPaper;
    const scores = this.#collection.compare(this.#selective(slot, whole), whole);
    scores[slot] = Number.NEGATIVE_INFINITY;
    return best(scores, SUGGESTION_CANDIDATES, this.#idAt)
      .map((at) => ({ at, deviation: deviation(this.#likeness(slot, at), chance) }))
      .filter((candidate) => candidate.deviation >= neededDeviation(chance))
      .map((candidate) => {
        const near = this.#collection.slots[candidate.at] as IndexedPaper;
        return {
          id: near.id,
          deviation: Math.round(candidate.deviation * 100) / 100,
          because: this.#because(paper, near, planeIndex('method')),
        };
      })
      .sort((left, right) => right.deviation - left.deviation || compareIds(left, right))
      .slice(0, limit);
  }

  readonly #idAt = (slot: number): string => this.#collection.slots[slot]?.id ?? '';

  /** Likeness of every slot to some papers, each with its share. */
  #compare(papers: readonly (readonly [number, number])[], plane: number, latentShare: number): Float64Array {
    const { slots } = this.#collection;
    const scores = this.#collection.compare(this.#collection.question(papers, plane), plane);
    if (this.#space === null || latentShare === 0) return scores;
    const places = papers.map(([slot, share]) => [this.#placeAt(slot), share * latentShare] as const);
    const question = this.#space.question(places, plane);
    for (const [slot, paper] of slots.entries()) {
      if (paper === null) continue;
      const place = this.#places.get(paper.id);
      if (place !== undefined) scores[slot] = (scores[slot] as number) + latentLikeness(question, place);
    }
    return scores;
  }

  #placeAt(slot: number): LatentPlace {
    return this.#places.get(this.#idAt(slot)) ?? new Float32Array(PLANE_COUNT * 1024);
  }

  /** A paper's selective terms: those that can find its near relatives among many without looking at all. */
  #selective(slot: number, plane: number): Question {
    const most = Math.max(SELECTIVE_PAPERS, SELECTIVE_SHARE * this.size);
    const question = this.#collection.question([[slot, 1]], plane);
    return new Map([...question].filter(([term]) => this.#collection.vocabulary.papersWith(term) <= most));
  }

  #latentShare(plane: Plane): number {
    const { latentShare, latentTrust } = this.#settings;
    if (this.#space === null) return 0;
    const { papers } = this.#space.model;
    return (latentShare[plane] * papers) / (papers + latentTrust);
  }

  #measureChance(): Chance | null {
    this.#collection.lengths(0);
    const slots = this.#papers().map(({ id }) => this.#collection.slotOf(id) as number);
    const sample = chancePairs(slots.length).map(([left, right]) =>
      this.#likeness(slots[left] as number, slots[right] as number),
    );
    return measureChance(slots.length, sample);
  }

  #likeness(left: number, right: number): PairLikeness {
    const [whole, wholeWithoutTop] = this.#likenessIn('whole', left, right);
    const [method, methodWithoutTop] = this.#likenessIn('method', left, right);
    return { whole, method, wholeWithoutTop, methodWithoutTop };
  }

  #likenessIn(facet: Plane, left: number, right: number): [all: number, withoutTop: number] {
    const plane = planeIndex(facet);
    const lengths = this.#collection.lengths(plane);
    const scale = (lengths[left] as number) * (lengths[right] as number);
    if (scale === 0) return [0, 0];
    const groups = this.#groups(
      this.#collection.slots[left] as IndexedPaper,
      this.#collection.slots[right] as IndexedPaper,
      plane,
    );
    const words = groups.reduce((sum, { weight }) => sum + weight, 0) / scale;
    const top = (groups[0]?.weight ?? 0) / scale;
    if (this.#space === null) return [words, words - top];
    const question = this.#space.question([[this.#placeAt(left), 1]], plane);
    const company = this.#latentShare(facet) * latentLikeness(question, this.#placeAt(right));
    return [words + company, words - top + company];
  }

  #because(paper: IndexedPaper, near: IndexedPaper, plane: number): SharedTerm[] {
    return explain(this.#groups(paper, near, plane), this.#collection.vocabulary, MAX_REASONS);
  }

  #groups(left: IndexedPaper, right: IndexedPaper, plane: number): ReturnType<typeof sharedGroups> {
    return sharedGroups(left, right, plane, this.#collection.rarity, this.#collection.vocabulary);
  }

  /** All papers, by id. */
  #papers(): IndexedPaper[] {
    return this.#collection.slots.filter((paper) => paper !== null).sort(compareIds);
  }

  #wordsOf({ terms, wordCount }: IndexedPaper): string[] {
    return Array.from(terms.subarray(0, wordCount), (term) => this.#collection.vocabulary.textOf(term));
  }

  #changed(): void {
    this.#changes++;
    this.#chance = null;
  }
}

export { PLANES };
