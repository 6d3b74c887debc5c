// Measures of a ranking: nDCG with the grade itself as gain, and how far chance may have moved a mean.

import { randomNumbers } from './corpus.ts';

/** Discounted gain of the first `depth` (Järvelin & Kekäläinen 2002), as a share of the best order's. */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>, depth = 10): number {
  const gain = (values: readonly number[]): number =>
    values.slice(0, depth).reduce((sum, value, rank) => sum + value / Math.log2(rank + 2), 0);
  const ideal = gain([...grades.values()].sort((left, right) => right - left));
  return ideal === 0 ? Number.NaN : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** How many of the wanted papers are among the first `depth`. */
export function foundAmong(ranking: readonly string[], wanted: readonly string[], depth = 5): number {
  const first = new Set(ranking.slice(0, depth));
  return wanted.filter((id) => first.has(id)).length;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle nine tenths of the means of 2,000 samples drawn with replacement (Efron's bootstrap). */
export function interval(values: readonly number[]): readonly [low: number, high: number] {
  const random = randomNumbers(1);
  const means = Array.from({ length: 2_000 }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] as number)),
  ).sort((left, right) => left - right);
  return [means[100] as number, means[1_899] as number];
}
