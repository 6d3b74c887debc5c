// The place of each paper among the directions learned, and how near two places are.

import type { IndexedPaper } from './indexed-paper.ts';
import type { LatentModel } from './latent.ts';
import { PLANE_COUNT } from './settings.ts';

/**
 * Unit vectors of a paper, one for each plane: `dimensions` numbers, then how much longer the whole vector is than its
 * first half.
 *
 * Likeness is the mean of two cosines, over all directions and over the stronger half: a coarse and a fine view of the
 * same subject, steadier than either.
 */
export type LatentPlace = Float32Array;

export class LatentSpace {
  readonly model: LatentModel;
  readonly #rowOf: ReadonlyMap<string, number>;

  constructor(model: LatentModel) {
    this.model = model;
    this.#rowOf = new Map(model.words.map((word, row) => [word, row]));
  }

  place(words: readonly string[], paper: IndexedPaper): LatentPlace {
    const { dimensions, vectors } = this.model;
    const place = new Float32Array(PLANE_COUNT * (dimensions + 1));
    const sums = new Float64Array(PLANE_COUNT * dimensions);
    for (const [position, word] of words.entries()) {
      const row = this.#rowOf.get(word);
      if (row === undefined) continue;
      for (let plane = 0; plane < PLANE_COUNT; plane++) {
        const weight = paper.weights[position * PLANE_COUNT + plane] as number;
        for (let k = 0; k < dimensions; k++) {
          const at = plane * dimensions + k;
          sums[at] = (sums[at] as number) + weight * (vectors[row * dimensions + k] as number);
        }
      }
    }
    const half = halfOf(dimensions);
    for (let plane = 0; plane < PLANE_COUNT; plane++) {
      const own = sums.subarray(plane * dimensions, (plane + 1) * dimensions);
      const whole = lengthOf(own);
      const firstHalf = lengthOf(own.subarray(0, half));
      const start = plane * (dimensions + 1);
      if (whole === 0) continue;
      for (let k = 0; k < dimensions; k++) place[start + k] = (own[k] as number) / whole;
      place[start + dimensions] = firstHalf === 0 ? 0 : whole / firstHalf;
    }
    return place;
  }

  /** What to compare places with: one place, or a weighted sum of several. */
  question(places: readonly (readonly [LatentPlace, number])[], plane: number): LatentQuestion {
    const { dimensions } = this.model;
    const start = plane * (dimensions + 1);
    const fine = new Float64Array(dimensions);
    const coarse = new Float64Array(halfOf(dimensions));
    for (const [place, share] of places) {
      const stretch = place[start + dimensions] as number;
      for (let k = 0; k < dimensions; k++) {
        fine[k] = (fine[k] as number) + (share / 2) * (place[start + k] as number);
        if (k < coarse.length) coarse[k] = (coarse[k] as number) + (share / 2) * stretch * (place[start + k] as number);
      }
    }
    return { start, fine, coarse };
  }
}

export interface LatentQuestion {
  readonly start: number;
  readonly fine: Float64Array;
  readonly coarse: Float64Array;
}

/** From -1 to 1 for a question of one place. */
export function latentLikeness({ start, fine, coarse }: LatentQuestion, place: LatentPlace): number {
  let inFine = 0;
  let inCoarse = 0;
  for (let k = 0; k < coarse.length; k++) {
    const value = place[start + k] as number;
    inFine += (fine[k] as number) * value;
    inCoarse += (coarse[k] as number) * value;
  }
  for (let k = coarse.length; k < fine.length; k++) inFine += (fine[k] as number) * (place[start + k] as number);
  return inFine + inCoarse * (place[start + fine.length] as number);
}

function halfOf(dimensions: number): number {
  return Math.ceil(dimensions / 2);
}

function lengthOf(vector: Float64Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}
