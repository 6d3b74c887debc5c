// Whether a likeness is worth a suggestion: measured against pairs of papers of the same library drawn at random.

/** Likenesses of one pair of papers: with everything, and without the one thing they share most of. */
export interface PairLikeness {
  readonly whole: number;
  readonly method: number;
  readonly wholeWithoutTop: number;
  readonly methodWithoutTop: number;
}

/** Middle and spread of each likeness among random pairs. */
export interface Chance {
  readonly papers: number;
  readonly spreads: Readonly<Record<keyof PairLikeness, { readonly middle: number; readonly spread: number }>>;
}

/** Random pairs drawn; enough that the spread is known to some three per cent. */
export const CHANCE_PAIRS = 3_000;
/** With fewer pairs nothing can be said of chance, and nothing is suggested. */
const MIN_PAIRS = 40;
/** The median absolute deviation of a normal distribution is its standard deviation divided by this. */
const NORMAL = 1.4826;

/** Pairs of positions below `count`: all of them if they are few, else drawn at random, always the same. */
export function chancePairs(count: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  if ((count * (count - 1)) / 2 <= CHANCE_PAIRS) {
    for (let right = 1; right < count; right++) for (let left = 0; left < right; left++) pairs.push([left, right]);
    return pairs;
  }
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  while (pairs.length < CHANCE_PAIRS) {
    const [left, right] = [next(), next()];
    if (left !== right) pairs.push([left, right]);
  }
  return pairs;
}

export function measureChance(papers: number, sample: readonly PairLikeness[]): Chance | null {
  if (sample.length < MIN_PAIRS) return null;
  const spreadOf = (kind: keyof PairLikeness): { readonly middle: number; readonly spread: number } => {
    const middle = medianOf(sample.map((pair) => pair[kind]));
    return { middle, spread: NORMAL * medianOf(sample.map((pair) => Math.abs(pair[kind] - middle))) };
  };
  return {
    papers,
    spreads: {
      whole: spreadOf('whole'),
      method: spreadOf('method'),
      wholeWithoutTop: spreadOf('wholeWithoutTop'),
      methodWithoutTop: spreadOf('methodWithoutTop'),
    },
  };
}

/**
 * By how many standard deviations a pair stands above chance, the whole abstracts and their methods together.
 *
 * It must do so without its strongest shared term too: papers that share one striking word and nothing else are not
 * related.
 */
export function deviation(pair: PairLikeness, { spreads }: Chance): number {
  const above = (kind: keyof PairLikeness): number => {
    const { middle, spread } = spreads[kind];
    return spread > 0 ? (pair[kind] - middle) / spread : 0;
  };
  return Math.min((above('whole') + above('method')) / 2, (above('wholeWithoutTop') + above('methodWithoutTop')) / 2);
}

/**
 * The deviation a suggestion needs: that which the best of N unrelated papers stays below, √(2 ln N), were likenesses
 * by chance normally distributed (the classical bound on the maximum of N normal variables).
 */
export function neededDeviation({ papers }: Chance): number {
  return Math.sqrt(2 * Math.log(papers));
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
