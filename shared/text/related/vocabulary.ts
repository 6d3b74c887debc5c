// The terms of a collection: words and pairs of words, how many papers have each, and how much each tells.

import { PairTable } from './pair-table.ts';

const FIRST_CAPACITY = 1024;

export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #pairs = new PairTable();
  #size = 0;
  #papers = new Int32Array(FIRST_CAPACITY);
  /** The two words of a pair; a word has itself on the left and -1 on the right. */
  #left = new Int32Array(FIRST_CAPACITY);
  #right = new Int32Array(FIRST_CAPACITY);
  readonly #text = new Map<number, string>();

  get size(): number {
    return this.#size;
  }

  wordId(word: string): number {
    let id = this.#words.get(word);
    if (id === undefined) {
      id = this.#add(-1, -1);
      this.#left[id] = id;
      this.#words.set(word, id);
      this.#text.set(id, word);
    }
    return id;
  }

  pairId(left: number, right: number): number {
    let id = this.#pairs.get(left, right);
    if (id < 0) {
      id = this.#add(left, right);
      this.#pairs.set(left, right, id);
    }
    return id;
  }

  /** In how many papers a term stands. */
  papersWith(id: number): number {
    return this.#papers[id] as number;
  }

  count(id: number, by: 1 | -1): void {
    this.#papers[id] = (this.#papers[id] as number) + by;
  }

  /** The words of a term: one, or the two of a pair. */
  partsOf(id: number): readonly number[] {
    const right = this.#right[id] as number;
    return right < 0 ? [id] : [this.#left[id] as number, right];
  }

  /** Stems with a blank between them. */
  textOf(id: number): string {
    return this.partsOf(id)
      .map((part) => this.#text.get(part) ?? '')
      .join(' ');
  }

  /**
   * For each term the square of its rarity's power: what its weights are multiplied by in a product of two papers.
   *
   * Rarity of a word is its inverse document frequency, ln((N + 1) / (n + 0.5)) (Spärck Jones 1972). A pair's is half
   * its own and half how much rarer it is than the commoner of its words, so that two words always seen together do
   * not count three times. A term of one paper alone joins nothing and weighs nothing.
   */
  squaredRarity(paperCount: number, power: number): Float64Array {
    const logs = Float64Array.from({ length: paperCount + 2 }, (_, count) => Math.log(count));
    const own = Float64Array.from({ length: paperCount + 1 }, (_, count) => Math.log((paperCount + 1) / (count + 0.5)));
    const rarity = new Float64Array(this.#size);
    for (let id = 0; id < this.#size; id++) {
      const papers = this.#papers[id] as number;
      if (papers < 2) continue;
      let value = own[papers] as number;
      const right = this.#right[id] as number;
      if (right >= 0) {
        const common = Math.max(this.#papers[this.#left[id] as number] as number, this.#papers[right] as number);
        value = (value + (logs[common] as number) - (logs[papers] as number)) / 2;
      }
      if (value > 0) rarity[id] = power === 0.75 ? value * Math.sqrt(value) : value ** (2 * power);
    }
    return rarity;
  }

  #add(left: number, right: number): number {
    if (this.#size === this.#papers.length) {
      this.#papers = grown(this.#papers);
      this.#left = grown(this.#left);
      this.#right = grown(this.#right);
    }
    this.#left[this.#size] = left;
    this.#right[this.#size] = right;
    return this.#size++;
  }
}

/**
 * Of some terms those that at most `mostPapers` have, the rarest first and equally rare ones by their text, until they
 * stand in `mostEntries` papers together; in their own order where all of them fit.
 */
export function rarest(
  terms: Iterable<number>,
  vocabulary: Pick<Vocabulary, 'papersWith' | 'textOf'>,
  mostPapers: number,
  mostEntries: number,
): number[] {
  const selective = [...terms].filter((term) => vocabulary.papersWith(term) <= mostPapers);
  let left = mostEntries - selective.reduce((sum, term) => sum + vocabulary.papersWith(term), 0);
  if (left >= 0) return selective;
  left = mostEntries;
  return selective
    .sort(
      (a, b) =>
        vocabulary.papersWith(a) - vocabulary.papersWith(b) || (vocabulary.textOf(a) < vocabulary.textOf(b) ? -1 : 1),
    )
    .filter((term) => {
      left -= vocabulary.papersWith(term);
      return left >= 0;
    });
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
