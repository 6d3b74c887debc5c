// How alike the papers of a collection are: by their words, and by the company their words keep.

import type { PaperTerms } from './analyse.ts';
import { explain, positionsOf, type SharedGroup, type SharedTerm, sharedGroups, sharedProduct } from './because.ts';
import { Collection } from './collection.ts';
import { compareIds, type IndexedPaper } from './indexed-paper.ts';
import type { LatentModel } from './latent.ts';
import { type LatentPlace, LatentSpace, latentLikeness } from './latent-place.ts';
import type { Question } from './postings.ts';
import { type Plane, planeIndex, type RankingSettings } from './settings.ts';
import type { PairLikeness } from './stand-out.ts';
import { rarest } from './vocabulary.ts';

const MAX_REASONS = 6;
const PLACING_STEP = 500;
/** Places of terms looked at to find the near relatives of one paper; among 10,000 real abstracts 17,000 suffice for every one. */
const MOST_ENTRIES = 30_000;

/** Papers are named by slot here: a number that holds until the collection changes. */
export class Likeness {
  readonly #settings: RankingSettings;
  readonly #collection: Collection;
  #space: LatentSpace | null = null;
  readonly #places = new Map<string, LatentPlace>();
  /** The same by slot; made when first asked for after a change. */
  #placesBySlot: readonly (LatentPlace | undefined)[] | null = null;

  constructor(settings: RankingSettings) {
    this.#settings = settings;
    this.#collection = new Collection(settings.rarityPower, settings.lengthPivot);
  }

  get size(): number {
    return this.#collection.size;
  }

  get model(): LatentModel | null {
    return this.#space?.model ?? null;
  }

  has(id: string): boolean {
    return this.#collection.slotOf(id) !== undefined;
  }

  put(id: string, terms: PaperTerms): void {
    this.#placesBySlot = null;
    this.#collection.remove(id);
    const paper = this.#collection.add(id, terms);
    if (this.#space !== null) this.#places.set(id, this.#space.place(terms.words, paper));
  }

  remove(id: string): boolean {
    this.#placesBySlot = null;
    this.#places.delete(id);
    return this.#collection.remove(id);
  }

  use(model: LatentModel): void {
    for (const _ of this.using(model));
  }

  /** Places the papers in steps, yielding the share done; papers that changed meanwhile are placed at the end. */
  *using(model: LatentModel): Generator<number, void> {
    const space = new LatentSpace(model);
    const placed = new Map<IndexedPaper, LatentPlace>();
    const papers = this.papers();
    for (const [at, paper] of papers.entries()) {
      placed.set(paper, space.place(this.wordsOf(paper), paper));
      if ((at + 1) % PLACING_STEP === 0) yield at / papers.length;
    }
    this.#space = space;
    this.#placesBySlot = null;
    this.#places.clear();
    for (const paper of this.papers()) {
      this.#places.set(paper.id, placed.get(paper) ?? space.place(this.wordsOf(paper), paper));
    }
  }

  /** All papers, by id. */
  papers(): IndexedPaper[] {
    return this.#collection.slots.filter((paper) => paper !== null).sort(compareIds);
  }

  wordsOf({ terms, wordCount }: IndexedPaper): string[] {
    return Array.from(terms.subarray(0, wordCount), (term) => this.#collection.vocabulary.textOf(term));
  }

  slotOf(id: string): number | undefined {
    this.#collection.refresh();
    return this.#collection.slotOf(id);
  }

  readonly idAt = (slot: number): string => this.#collection.slots[slot]?.id ?? '';

  /** What company counts beside words, 0 to 1 or more: nothing without a model, little with a young one. */
  latentShare(plane: Plane): number {
    if (this.#space === null) return 0;
    const { latentShare, latentTrust } = this.#settings;
    const { papers } = this.#space.model;
    return (latentShare[plane] * papers) / (papers + latentTrust);
  }

  /** Likeness of every slot to some papers, each with its share. */
  toPapers(papers: readonly (readonly [slot: number, share: number])[], facet: Plane): Float64Array {
    const plane = planeIndex(facet);
    const scores = this.#collection.compare(this.#collection.question(papers, plane), plane);
    const latentShare = this.latentShare(facet);
    if (this.#space === null || latentShare === 0) return scores;
    const shares: (readonly [LatentPlace, number])[] = [];
    for (const [slot, share] of papers) {
      const place = this.#placeAt(slot);
      if (place !== undefined) shares.push([place, share * latentShare]);
    }
    const question = this.#space.question(shares, plane);
    for (let slot = 0; slot < scores.length; slot++) {
      const place = this.#placeAt(slot);
      if (place !== undefined) scores[slot] = (scores[slot] as number) + latentLikeness(question, place);
    }
    return scores;
  }

  /**
   * The slots most alike by the rarest of a paper's terms: near relatives, without looking at all papers.
   *
   * A term counts if at most `mostPapers` have it, and the rarest are taken until they stand in `MOST_ENTRIES` places
   * together: the work for one paper is bounded, though thousands of papers be nearly the same.
   */
  bySelectiveTerms(slot: number, mostPapers: number, limit: number): number[] {
    const plane = planeIndex('whole');
    const { vocabulary } = this.#collection;
    const question = this.#collection.question([[slot, 1]], plane);
    const terms = rarest(question.keys(), vocabulary, mostPapers, MOST_ENTRIES);
    const selective: Question = new Map(terms.map((term) => [term, question.get(term) as number]));
    const nearest = this.#collection.nearest(selective, plane, limit + 1, this.idAt);
    return nearest.filter((near) => near !== slot).slice(0, limit);
  }

  pair(left: number, right: number): PairLikeness {
    const [whole, wholeWithoutTop] = this.#pairIn('whole', left, right);
    const [method, methodWithoutTop] = this.#pairIn('method', left, right);
    return { whole, method, wholeWithoutTop, methodWithoutTop };
  }

  /** As `pair` but for what is without the strongest term, and for rounding; for many others of one paper far quicker. */
  plainPairs(left: number): (right: number) => Pick<PairLikeness, 'whole' | 'method'> {
    const paper = this.#collection.slots[left];
    const positions = paper ? positionsOf(paper) : new Map<number, number>();
    const whole = this.#plainIn('whole', left, positions);
    const method = this.#plainIn('method', left, positions);
    return (right) => ({ whole: whole(right), method: method(right) });
  }

  because(left: number, right: number, facet: Plane): SharedTerm[] {
    return explain(this.#groups(left, right, planeIndex(facet)), this.#collection.vocabulary, MAX_REASONS);
  }

  #pairIn(facet: Plane, left: number, right: number): readonly [all: number, withoutTop: number] {
    const plane = planeIndex(facet);
    const lengths = this.#collection.lengths(plane);
    const scale = (lengths[left] as number) * (lengths[right] as number);
    if (scale === 0) return [0, 0];
    const groups = this.#groups(left, right, plane);
    const words = groups.reduce((sum, { weight }) => sum + weight, 0) / scale;
    const top = (groups[0]?.weight ?? 0) / scale;
    if (this.#space === null) return [words, words - top];
    const [from, to] = [this.#placeAt(left), this.#placeAt(right)];
    if (from === undefined || to === undefined) return [words, words - top];
    const company = latentLikeness(this.#space.question([[from, this.latentShare(facet)]], plane), to);
    return [words + company, words - top + company];
  }

  #plainIn(facet: Plane, left: number, positions: ReadonlyMap<number, number>): (right: number) => number {
    const plane = planeIndex(facet);
    const lengths = this.#collection.lengths(plane);
    const { slots, rarity } = this.#collection;
    const from = slots[left];
    const place = this.#placeAt(left);
    const question = place && this.#space?.question([[place, this.latentShare(facet)]], plane);
    return (right) => {
      const to = slots[right];
      const scale = (lengths[left] as number) * (lengths[right] as number);
      if (!from || !to || scale === 0) return 0;
      const words = sharedProduct(from, positions, to, plane, rarity) / scale;
      const near = this.#placeAt(right);
      return question && near ? words + latentLikeness(question, near) : words;
    };
  }

  #groups(left: number, right: number, plane: number): SharedGroup[] {
    const { slots, rarity, vocabulary } = this.#collection;
    const [from, to] = [slots[left], slots[right]];
    return from && to ? sharedGroups(from, to, plane, rarity, vocabulary) : [];
  }

  #placeAt(slot: number): LatentPlace | undefined {
    this.#placesBySlot ??= this.#collection.slots.map((paper) =>
      paper === null ? undefined : this.#places.get(paper.id),
    );
    return this.#placesBySlot[slot];
  }
}
