// Learns from the library itself which words keep the same company, and places papers by it.

import { eigen, gram, type Matrix, orthonormalise, zeros } from './matrix.ts';
import { PLANE_COUNT } from './settings.ts';

/** One paper as the learner sees it: words, and their weights in the plane of the whole paper. */
export interface Sample {
  readonly words: readonly string[];
  readonly weights: ArrayLike<number>;
}

/**
 * What was learned: a direction for each word, in as many dimensions as the square root of the papers.
 *
 * Plain data, to be kept beside the library. It grows old slowly: papers added later are placed by the words it knows.
 */
export interface LatentModel {
  /** How many papers it was learned from. */
  readonly papers: number;
  readonly dimensions: number;
  readonly words: readonly string[];
  /** `dimensions` numbers for each word, its rarity already in them. */
  readonly vectors: Float32Array;
}

const MAX_DIMENSIONS = 128;
const MIN_DIMENSIONS = 4;
/** Columns more than wanted, and rounds: Halko, Martinsson & Tropp 2011, section 4.5. */
const EXTRA_COLUMNS = 20;
const ROUNDS = 4;
/** Papers between two chances for the caller to do something else. */
const STEP = 500;

/** A sparse matrix: a row for each paper. */
interface Rows {
  readonly words: readonly string[];
  readonly rarity: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Latent semantic analysis (Deerwester et al. 1990): the strongest directions of the papers' weighted words, found by
 * randomised subspace iteration. The same papers in the same order give the same model, bit for bit.
 *
 * Yields the share done every few milliseconds, so that the engine can serve others and the user can stop it.
 */
export function* learnLatent(samples: readonly Sample[]): Generator<number, LatentModel> {
  const rows = rowsOf(samples);
  const paperCount = samples.length;
  const wanted = Math.min(MAX_DIMENSIONS, Math.max(MIN_DIMENSIONS, Math.round(Math.sqrt(paperCount))));
  const dimensions = Math.min(wanted, paperCount - 1, rows.words.length);
  if (dimensions < 1) return { papers: paperCount, dimensions: 0, words: [], vectors: new Float32Array(0) };
  const columns = Math.min(dimensions + EXTRA_COLUMNS, paperCount, rows.words.length);
  const chunks = Math.ceil(paperCount / STEP);
  const steps = 4 * chunks * (ROUNDS + 1) + Math.ceil(rows.words.length / STEP);
  let step = 0;

  const byWord = scattered(rows.words.length, columns);
  const byPaper = zeros(paperCount, columns);
  for (let round = 0; round <= ROUNDS; round++) {
    for (let from = 0; from < paperCount; from += STEP) {
      multiply(rows, byWord, byPaper, from, Math.min(from + STEP, paperCount));
      yield ++step / steps;
    }
    for (const _ of orthonormalise(byPaper, STEP)) yield ++step / steps;
    byWord.values.fill(0);
    for (let from = 0; from < paperCount; from += STEP) {
      multiplyTransposed(rows, byPaper, byWord, from, Math.min(from + STEP, paperCount));
      yield ++step / steps;
    }
  }
  const vectors = new Float32Array(rows.words.length * dimensions);
  const turn = eigen(gram(byWord));
  for (let from = 0; from < rows.words.length; from += STEP) {
    turnWords(rows, byWord, turn, vectors, from, Math.min(from + STEP, rows.words.length));
    yield ++step / steps;
  }
  return { papers: paperCount, dimensions, words: rows.words, vectors };
}

/** Words of at least two papers, in alphabetical order; rows of weight × rarity, each of length 1. */
function rowsOf(samples: readonly Sample[]): Rows {
  const papersWith = new Map<string, number>();
  for (const { words } of samples) for (const word of words) papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
  const words = [...papersWith.keys()].filter((word) => (papersWith.get(word) ?? 0) > 1).sort();
  const columnOf = new Map(words.map((word, column) => [word, column]));
  const rarity = Float64Array.from(words, (word) => rarityOf(samples.length, papersWith.get(word) ?? 0));
  const starts = new Int32Array(samples.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, sample] of samples.entries()) {
    let squares = 0;
    for (const [position, word] of sample.words.entries()) {
      const column = columnOf.get(word);
      if (column === undefined) continue;
      const value = (sample.weights[position * PLANE_COUNT] as number) * (rarity[column] as number);
      squares += value * value;
      columns.push(column);
      values.push(value);
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = starts[row] as number; at < values.length; at++) values[at] = (values[at] as number) / length;
    starts[row + 1] = values.length;
  }
  return { words, rarity, starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

function rarityOf(paperCount: number, papers: number): number {
  return Math.max(0, Math.log((paperCount + 1) / (papers + 0.5)));
}

/** Where the iteration starts: numbers without pattern, the same every time. */
function scattered(rows: number, columns: number): Matrix {
  const matrix = zeros(rows, columns);
  let state = 1;
  for (let index = 0; index < matrix.values.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    matrix.values[index] = state / 2 ** 31;
  }
  return matrix;
}

function multiply({ starts, columns, values }: Rows, by: Matrix, into: Matrix, from: number, to: number): void {
  const width = by.columns;
  for (let row = from; row < to; row++) {
    const target = into.values.subarray(row * width, (row + 1) * width).fill(0);
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      addScaled(target, by.values, (columns[at] as number) * width, values[at] as number);
    }
  }
}

function multiplyTransposed(
  { starts, columns, values }: Rows,
  by: Matrix,
  into: Matrix,
  from: number,
  to: number,
): void {
  const width = by.columns;
  for (let row = from; row < to; row++) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const start = (columns[at] as number) * width;
      addScaled(into.values.subarray(start, start + width), by.values, row * width, values[at] as number);
    }
  }
}

function addScaled(target: Float64Array, source: Float64Array, start: number, factor: number): void {
  for (let k = 0; k < target.length; k++) target[k] = (target[k] as number) + factor * (source[start + k] as number);
}

/** Turns the directions of some words to the strongest of the subspace, and puts the words' rarity in. */
function turnWords(
  { rarity }: Rows,
  byWord: Matrix,
  { values, vectors }: ReturnType<typeof eigen>,
  into: Float32Array,
  from: number,
  to: number,
): void {
  const { columns } = byWord;
  const dimensions = into.length / byWord.rows;
  for (let word = from; word < to; word++) {
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const strength = Math.sqrt(Math.max(0, values[dimension] as number));
      if (strength < 1e-9) continue;
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        sum += (byWord.values[word * columns + k] as number) * (vectors.values[k * columns + dimension] as number);
      }
      into[word * dimensions + dimension] = ((rarity[word] as number) * sum) / strength;
    }
  }
}
