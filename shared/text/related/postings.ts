// Who has which term: an inverted file of the papers, and a short list of those added since it was made.

import type { IndexedPaper } from './indexed-paper.ts';
import { compareIds } from './indexed-paper.ts';
import { PLANE_COUNT } from './settings.ts';

/** Papers added or removed before the inverted file is made anew, and as a share of all. */
const MIN_CHANGES = 100;
const MAX_CHANGED_SHARE = 0.05;

/** Terms of a question with whole-number weights: sums of whole numbers do not depend on their order. */
export type Question = ReadonlyMap<number, number>;

export class Postings {
  /** The paper in each slot; null where one was removed. */
  #slots: (IndexedPaper | null)[] = [];
  readonly #slotOf = new Map<string, number>();
  /** Slots below this are in the inverted file. */
  #filed = 0;
  #removed = 0;
  #starts = new Int32Array(1);
  #slotList = new Int32Array(0);
  #weightList = new Uint8Array(0);

  get slots(): readonly (IndexedPaper | null)[] {
    return this.#slots;
  }

  get size(): number {
    return this.#slotOf.size;
  }

  slotOf(id: string): number | undefined {
    return this.#slotOf.get(id);
  }

  add(paper: IndexedPaper): void {
    this.#slotOf.set(paper.id, this.#slots.length);
    this.#slots.push(paper);
  }

  remove(id: string): IndexedPaper | null {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return null;
    const paper = this.#slots[slot] ?? null;
    this.#slots[slot] = null;
    this.#slotOf.delete(id);
    this.#removed++;
    return paper;
  }

  /** Makes the inverted file anew if much has changed. Slots may move: to be called before slots are used. */
  refresh(termCount: number): void {
    const changes = this.#slots.length - this.#filed + this.#removed;
    if (changes > Math.max(MIN_CHANGES, MAX_CHANGED_SHARE * this.#slotOf.size)) this.#file(termCount);
  }

  /** Adds to `sums`, slot by slot, the products of the question's weights and the papers' weights in a plane. */
  accumulate(question: Question, plane: number, sums: Float64Array): void {
    for (const [term, weight] of question) {
      const end = this.#starts[term + 1] ?? 0;
      for (let at = this.#starts[term] ?? end; at < end; at++) {
        const slot = this.#slotList[at] as number;
        sums[slot] = (sums[slot] as number) + weight * (this.#weightList[at * PLANE_COUNT + plane] as number);
      }
    }
    for (let slot = this.#filed; slot < this.#slots.length; slot++) {
      const paper = this.#slots[slot];
      if (paper !== null && paper !== undefined) sums[slot] = product(question, paper, plane);
    }
  }

  /**
   * As `accumulate`, into sums that are all zero, and says which slots were met: the work is what the question's terms
   * stand in, not the size of the collection. Slots of removed papers may be among them. The caller makes the sums of
   * the slots met zero again.
   */
  accumulateMet(question: Question, plane: number, sums: Float64Array): number[] {
    const met: number[] = [];
    for (const [term, weight] of question) {
      const end = this.#starts[term + 1] ?? 0;
      for (let at = this.#starts[term] ?? end; at < end; at++) {
        const part = weight * (this.#weightList[at * PLANE_COUNT + plane] as number);
        if (part === 0) continue;
        const slot = this.#slotList[at] as number;
        if (sums[slot] === 0) met.push(slot);
        sums[slot] = (sums[slot] as number) + part;
      }
    }
    for (let slot = this.#filed; slot < this.#slots.length; slot++) {
      const paper = this.#slots[slot];
      const sum = paper === null || paper === undefined ? 0 : product(question, paper, plane);
      if (sum > 0) met.push(slot);
      sums[slot] = sum;
    }
    return met;
  }

  #file(termCount: number): void {
    const papers = this.#slots.filter((paper) => paper !== null).sort(compareIds);
    const starts = new Int32Array(termCount + 1);
    for (const { terms } of papers) for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1;
    for (let term = 0; term < termCount; term++) {
      starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
    }
    const total = starts[termCount] as number;
    const next = starts.slice();
    this.#slotList = new Int32Array(total);
    this.#weightList = new Uint8Array(total * PLANE_COUNT);
    for (const [slot, { id, terms, weights }] of papers.entries()) {
      this.#slotOf.set(id, slot);
      for (let position = 0; position < terms.length; position++) {
        const term = terms[position] as number;
        const at = next[term] as number;
        next[term] = at + 1;
        this.#slotList[at] = slot;
        for (let plane = 0; plane < PLANE_COUNT; plane++) {
          this.#weightList[at * PLANE_COUNT + plane] = weights[position * PLANE_COUNT + plane] as number;
        }
      }
    }
    this.#starts = starts;
    this.#slots = papers;
    this.#filed = papers.length;
    this.#removed = 0;
  }
}

function product(question: Question, { terms, weights }: IndexedPaper, plane: number): number {
  let total = 0;
  for (let position = 0; position < terms.length; position++) {
    const weight = question.get(terms[position] as number);
    if (weight !== undefined) total += weight * (weights[position * PLANE_COUNT + plane] as number);
  }
  return total;
}
