// Finds the papers related to a paper: incrementally kept, ranked by words and by learned company, with reasons.

import type { PaperTerms } from './analyse.ts';
import type { SharedTerm } from './because.ts';
import { type LatentModel, learnLatent, type Sample } from './latent.ts';
import { Likeness } from './likeness.ts';
import { type Plane, RANKING, type RankingSettings } from './settings.ts';
import { type Calibration, calibrate, type SuggestedPaper, suggest } from './suggest.ts';
import { best } from './top.ts';

export interface RelatedHit {
  readonly id: string;
  /** 0 to 1; comparable between the hits of one question only. */
  readonly score: number;
  /** The terms shared, heaviest first, as stems: `readableTerms` makes words of them. */
  readonly because: readonly SharedTerm[];
}

export interface RelatedOptions {
  /** Likeness of what: background, method, result, or the whole abstract. */
  readonly facet?: Plane;
  readonly limit?: number;
}

const DEFAULT_LIMIT = 10;
/** Larger libraries are learned from a sample: beyond this more papers change little and cost time. */
const MAX_SAMPLES = 20_000;
/** What of learning is not placing the papers afterwards. */
const LEARNING_SHARE = 0.85;
/** Changed papers after which what was measured of all of them is measured again. */
const STALE_SHARE = 0.1;

/**
 * An index of papers by likeness.
 *
 * `put` and `remove` cost less than a millisecond; what depends on the whole collection is reckoned when next asked
 * for. `related` depends on the papers held and the model in use alone, not on the order in which they came.
 */
export class RelatedIndex {
  readonly #settings: RankingSettings;
  readonly #likeness: Likeness;
  #calibration: { readonly value: Calibration | null; changes: number } | null = null;
  #changes = 0;

  constructor(settings: RankingSettings = RANKING) {
    this.#settings = settings;
    this.#likeness = new Likeness(settings);
  }

  get size(): number {
    return this.#likeness.size;
  }

  has(id: string): boolean {
    return this.#likeness.has(id);
  }

  /** Adds a paper, or replaces it. */
  put(id: string, terms: PaperTerms): void {
    this.#likeness.put(id, terms);
    this.#changed();
  }

  remove(id: string): boolean {
    const removed = this.#likeness.remove(id);
    if (removed) this.#changed();
    return removed;
  }

  /** The learned model in use; null before anything was learned. */
  get model(): LatentModel | null {
    return this.#likeness.model;
  }

  /** Papers put or removed since the model came into use, as a share of those held: at a tenth, learn again. */
  get staleness(): number {
    return this.model === null ? 1 : this.#changes / Math.max(1, this.size);
  }

  /** Learns a model from the papers held and uses it. Seconds for 10,000 papers: see `learning`. */
  learn(): LatentModel {
    const steps = this.learning();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /**
   * Learns in steps, yielding the share done; the model is used once it is done. A step takes milliseconds, the first
   * two tenths of a second for 10,000 papers.
   */
  *learning(): Generator<number, LatentModel> {
    const papers = this.#likeness.papers();
    const stride = Math.max(1, papers.length / MAX_SAMPLES);
    const samples: Sample[] = [];
    for (let at = 0; at < papers.length; at += stride) {
      const paper = papers[Math.floor(at)];
      if (paper !== undefined) samples.push({ words: this.#likeness.wordsOf(paper), weights: paper.weights });
    }
    const model = yield* scaled(learnLatent(samples), 0, LEARNING_SHARE);
    yield* scaled(this.#likeness.using(model), LEARNING_SHARE, 1);
    this.#fresh();
    yield 1;
    return model;
  }

  /** Uses a model learned before, such as one kept beside the library. */
  use(model: LatentModel): void {
    this.#likeness.use(model);
    this.#fresh();
  }

  /**
   * The papers nearest to a paper, best first, equal ones by id; none for a paper without words or not held.
   *
   * Likeness of words plus likeness of learned company; then once more with the terms of the nearest few added to the
   * question, at less weight.
   */
  related(id: string, { facet = 'whole', limit = DEFAULT_LIMIT }: RelatedOptions = {}): RelatedHit[] {
    const slot = this.#likeness.slotOf(id);
    if (slot === undefined) return [];
    const { feedbackPapers, feedbackWeight } = this.#settings;
    const scores = this.#likeness.toPapers([[slot, 1]], facet);
    scores[slot] = Number.NEGATIVE_INFINITY;
    const nearest = best(scores, feedbackPapers, this.#likeness.idAt);
    const ranks = nearest.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
    if (feedbackWeight > 0 && nearest.length > 0) {
      const shares = nearest.map((near, rank) => [near, feedbackWeight / (rank + 1) / ranks] as const);
      const more = this.#likeness.toPapers(shares, facet);
      for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) + (more[at] as number);
    }
    const greatest = (1 + this.#likeness.latentShare(facet)) * (1 + feedbackWeight);
    return best(scores, limit, this.#likeness.idAt).map((near) => ({
      id: this.#likeness.idAt(near),
      score: Math.min(1, (scores[near] as number) / greatest),
      because: this.#likeness.because(slot, near, facet),
    }));
  }

  /**
   * Papers so near that a link is worth proposing, by whole abstract and method together; often none.
   *
   * A pair is proposed if it stands out from pairs drawn at random from this library as hardly any of them does, and
   * would still do so without the one term it shares most of.
   */
  suggestions(id: string, limit: number = DEFAULT_LIMIT): SuggestedPaper[] {
    const slot = this.#likeness.slotOf(id);
    if (slot === undefined) return [];
    const calibration = this.#calibration?.value ?? this.calibrate();
    return calibration === null ? [] : suggest(this.#likeness, slot, calibration, limit);
  }

  /**
   * Measures anew what stands out in this library. A few tenths of a second for 10,000 papers.
   *
   * `suggestions` does so when it must: at first, after learning, and when a tenth of the papers have changed.
   */
  calibrate(): Calibration | null {
    const value = calibrate(this.#likeness);
    this.#calibration = { value, changes: 0 };
    return value;
  }

  #fresh(): void {
    this.#changes = 0;
    this.#calibration = null;
  }

  #changed(): void {
    this.#changes++;
    if (this.#calibration !== null && ++this.#calibration.changes > STALE_SHARE * this.size) this.#calibration = null;
  }
}

/** Passes on shares of a part of the work as shares of the whole. */
function* scaled<Value>(part: Generator<number, Value>, from: number, to: number): Generator<number, Value> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}
