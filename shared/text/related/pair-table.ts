// A hash table from two small numbers to one, in typed arrays: a Map of a million pairs takes four times the memory.

const EMPTY = -1;
const FIRST_CAPACITY = 1024;
/** Keys are left × SPAN + right, exact as doubles. */
const SPAN = 2 ** 26;

export class PairTable {
  #keys = new Float64Array(FIRST_CAPACITY).fill(EMPTY);
  #values = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  /** The value of the pair, or -1. Both numbers are below 2^26. */
  get(left: number, right: number): number {
    const slot = this.#find(left, right);
    return this.#keys[slot] === EMPTY ? -1 : (this.#values[slot] as number);
  }

  set(left: number, right: number, value: number): void {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const slot = this.#find(left, right);
    if (this.#keys[slot] === EMPTY) this.#size++;
    this.#keys[slot] = left * SPAN + right;
    this.#values[slot] = value;
  }

  #find(left: number, right: number): number {
    const mask = this.#keys.length - 1;
    const key = left * SPAN + right;
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.#values = new Int32Array(keys.length * 2);
    for (const [slot, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const place = this.#find(Math.floor(key / SPAN), key % SPAN);
      this.#keys[place] = key;
      this.#values[place] = values[slot] as number;
    }
  }
}
