// The papers of a collection with what is reckoned from all of them: rarity of terms, lengths of papers.

import type { PaperTerms } from './analyse.ts';
import { type IndexedPaper, indexPaper, vectorLength } from './indexed-paper.ts';
import { Postings, type Question } from './postings.ts';
import { PLANE_COUNT } from './settings.ts';
import { best } from './top.ts';
import { Vocabulary } from './vocabulary.ts';

/** Weights of a question are whole numbers, this many to one. */
const UNIT = 2 ** 24;

export class Collection {
  readonly vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  readonly #rarityPower: number;
  readonly #lengthPivot: number;
  #rarity: Float64Array | null = null;
  #lengths: (Float32Array | null)[] = [];
  /** Room for `nearest`, all zero between two questions. */
  #sums = new Float64Array(0);

  constructor(rarityPower: number, lengthPivot: number) {
    this.#rarityPower = rarityPower;
    this.#lengthPivot = lengthPivot;
  }

  get size(): number {
    return this.#postings.size;
  }

  /** By slot: see `refresh`. */
  get slots(): readonly (IndexedPaper | null)[] {
    return this.#postings.slots;
  }

  /** Brings the inverted file up to date. Slots may move now, and then not until the collection changes. */
  refresh(): void {
    this.#postings.refresh(this.vocabulary.size);
  }

  slotOf(id: string): number | undefined {
    return this.#postings.slotOf(id);
  }

  add(id: string, terms: PaperTerms): IndexedPaper {
    const paper = indexPaper(id, terms, this.vocabulary);
    for (const term of paper.terms) this.vocabulary.count(term, 1);
    this.#postings.add(paper);
    this.#forget();
    return paper;
  }

  remove(id: string): boolean {
    const paper = this.#postings.remove(id);
    if (paper === null) return false;
    for (const term of paper.terms) this.vocabulary.count(term, -1);
    this.#forget();
    return true;
  }

  /** Squared rarity of each term. */
  get rarity(): Float64Array {
    this.#rarity ??= this.vocabulary.squaredRarity(this.size, this.#rarityPower);
    return this.#rarity;
  }

  /**
   * Lengths of the papers' vectors in a plane, by slot, drawn towards their mean: a long abstract is not punished in
   * full (pivoted normalisation, Singhal, Buckley & Mitra 1996).
   */
  lengths(plane: number): Float32Array {
    const known = this.#lengths[plane];
    if (known !== null && known !== undefined) return known;
    this.refresh();
    const lengths = new Float32Array(this.slots.length);
    let sum = 0;
    for (const [slot, paper] of this.slots.entries()) {
      if (paper === null) continue;
      const length = vectorLength(paper, plane, this.rarity);
      lengths[slot] = length;
      sum += length;
    }
    const mean = this.size === 0 ? 0 : sum / this.size;
    for (const [slot, length] of lengths.entries()) {
      lengths[slot] = length === 0 ? 0 : (1 - this.#lengthPivot) * mean + this.#lengthPivot * length;
    }
    this.#lengths[plane] = lengths;
    return lengths;
  }

  /** The terms of some papers as a question, each paper with its share. */
  question(papers: readonly (readonly [slot: number, share: number])[], plane: number): Question {
    const lengths = this.lengths(plane);
    const question = new Map<number, number>();
    for (const [slot, share] of papers) {
      const paper = this.slots[slot];
      const length = lengths[slot] as number;
      if (paper === null || paper === undefined || length === 0) continue;
      for (const [position, term] of paper.terms.entries()) {
        const rarity = this.rarity[term] as number;
        if (rarity === 0) continue;
        const weight = (share * (paper.weights[position * PLANE_COUNT + plane] as number) * rarity) / length;
        question.set(term, (question.get(term) ?? 0) + Math.round(UNIT * weight));
      }
    }
    return question;
  }

  /** Likeness of words of every paper to a question, by slot. */
  compare(question: Question, plane: number): Float64Array {
    const lengths = this.lengths(plane);
    const sums = new Float64Array(lengths.length);
    this.#postings.accumulate(question, plane, sums);
    for (let slot = 0; slot < sums.length; slot++) {
      const length = lengths[slot] as number;
      sums[slot] = length === 0 ? 0 : (sums[slot] as number) / UNIT / length;
    }
    return sums;
  }

  /** The papers most like a question by their words, best first; reads only what the question's terms stand in. */
  nearest(question: Question, plane: number, limit: number, idAt: (slot: number) => string): number[] {
    const lengths = this.lengths(plane);
    if (this.#sums.length < lengths.length) this.#sums = new Float64Array(lengths.length * 2);
    const met = this.#postings.accumulateMet(question, plane, this.#sums);
    const scores = Float64Array.from(met, (slot) => {
      const length = lengths[slot] as number;
      return length === 0 ? 0 : (this.#sums[slot] as number) / UNIT / length;
    });
    for (const slot of met) this.#sums[slot] = 0;
    return best(scores, limit, (at) => idAt(met[at] as number)).map((at) => met[at] as number);
  }

  #forget(): void {
    this.#rarity = null;
    this.#lengths = [];
  }
}
