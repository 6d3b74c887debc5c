// The best few of many scores without sorting them all.

/**
 * Positions of the `limit` highest scores above zero, best first; equal scores in the order of their ids.
 *
 * A sort of plain numbers finds the lowest score that still counts; only those as good are sorted with their ids.
 */
export function best(scores: Float64Array, limit: number, idAt: (position: number) => string): number[] {
  if (limit <= 0) return [];
  let least = 0;
  if (limit < scores.length) least = scores.toSorted().at(-limit) ?? 0;
  const positions: number[] = [];
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position] as number;
    if (score > 0 && score >= least) positions.push(position);
  }
  return positions
    .sort((left, right) => {
      const [a, b] = [scores[left] as number, scores[right] as number];
      if (a !== b) return b - a;
      return idAt(left) < idAt(right) ? -1 : 1;
    })
    .slice(0, limit);
}
