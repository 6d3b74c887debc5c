// Whether a likeness is worth a suggestion: measured against pairs of papers of the same library drawn at random.

/** Likenesses of one pair of papers: with everything, and without the one thing they share most of. */
export interface PairLikeness {
  readonly whole: number;
  readonly method: number;
  readonly wholeWithoutTop: number;
  readonly methodWithoutTop: number;
}

/** Middle and spread of each likeness among random pairs. */
export type Spreads = Readonly<Record<keyof PairLikeness, { readonly middle: number; readonly spread: number }>>;

/** Random pairs drawn; enough that the spread is known to some three per cent. */
const CHANCE_PAIRS = 2_500;
/** Papers whose nearest are looked at to see how many stand out. */
export const CHANCE_PAPERS = 80;
/** Suggestions a paper should have on average at most: an inbox that can be read. */
const SUGGESTIONS_PER_PAPER = 0.5;
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

/** The spreads among random pairs; null where there are too few to say anything of chance. */
export function measureSpreads(sample: readonly PairLikeness[]): Spreads | null {
  if (sample.length < MIN_PAIRS) return null;
  const spreadOf = (kind: keyof PairLikeness): { readonly middle: number; readonly spread: number } => {
    const middle = median(sample.map((pair) => pair[kind]));
    return { middle, spread: NORMAL * median(sample.map((pair) => Math.abs(pair[kind] - middle))) };
  };
  return {
    whole: spreadOf('whole'),
    method: spreadOf('method'),
    wholeWithoutTop: spreadOf('wholeWithoutTop'),
    methodWithoutTop: spreadOf('methodWithoutTop'),
  };
}

/**
 * By how many standard deviations a pair stands above chance, the whole abstracts and their methods together.
 *
 * It must do so without its strongest shared term too: papers that share one striking word and nothing else are not
 * related.
 */
export function deviation(pair: PairLikeness, spreads: Spreads): number {
  const { wholeWithoutTop, methodWithoutTop } = spreads;
  const withoutTop = above(pair.wholeWithoutTop, wholeWithoutTop) + above(pair.methodWithoutTop, methodWithoutTop);
  return Math.min(plainDeviation(pair, spreads), withoutTop / 2);
}

/** The most that {@link deviation} can be of a pair of which only these likenesses are known. */
export function plainDeviation({ whole, method }: Pick<PairLikeness, 'whole' | 'method'>, spreads: Spreads): number {
  return (above(whole, spreads.whole) + above(method, spreads.method)) / 2;
}

function above(likeness: number, { middle, spread }: Spreads[keyof Spreads]): number {
  return spread > 0 ? (likeness - middle) / spread : 0;
}

/**
 * The deviation a suggestion needs in a library of so many papers.
 *
 * At least what the largest of as many normal variables is expected to be (Blom 1958): nothing below it stands out. And
 * more where one subject fills the library and everything is near something: then only the nearest are proposed, half a
 * suggestion a paper on average. `nearest` are the deviations found around each of some papers.
 */
export function neededDeviation(papers: number, nearest: readonly (readonly number[])[]): number {
  const chance = normalQuantile((papers - 0.375) / (papers + 0.25));
  const all = nearest.flat().sort((left, right) => right - left);
  return Math.max(chance, all[Math.round(SUGGESTIONS_PER_PAPER * nearest.length)] ?? 0);
}

/** Quantile of the normal distribution above the middle, to 0.0005 (Abramowitz & Stegun 26.2.23). */
function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - share));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
