// The best few of many scores without sorting them all.

/**
 * Positions of the `limit` highest scores above zero, best first; equal scores in the order of their ids.
 *
 * The lowest score that still counts is found first; only those as good are sorted with their ids.
 */
export function best(scores: Float64Array, limit: number, idAt: (position: number) => string): number[] {
  if (limit <= 0) return [];
  let least = 0;
  if (limit < scores.length) least = limit <= FEW ? greatestBut(scores, limit) : (scores.toSorted().at(-limit) ?? 0);
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

/** Up to here it is quicker to keep the best seen so far than to sort all. */
const FEW = 128;

/** The lowest of the `count` highest scores. */
function greatestBut(scores: Float64Array, count: number): number {
  const kept = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (const score of scores) {
    if (score <= (kept[0] as number)) continue;
    let at = 1;
    for (; at < count && (kept[at] as number) < score; at++) kept[at - 1] = kept[at] as number;
    kept[at - 1] = score;
  }
  return kept[0] as number;
}
