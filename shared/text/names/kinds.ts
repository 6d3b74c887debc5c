// Guesses what kind of thing a name is from the nouns around it.

import { familyName } from './canonical.ts';
import { knownKind } from './known-names.ts';
import type { Reading } from './reading.ts';
import type { NameKind } from './types.ts';
import { wordSet } from './word-set.ts';

const NOUNS: ReadonlyMap<string, NameKind> = new Map(
  (
    [
      ['dataset', 'dataset datasets corpus corpora collection subset data treebank database lexicon'],
      [
        'benchmark',
        'benchmark benchmarks testbed leaderboard challenge suite testsuite meta-benchmark task tasks microbenchmarks',
      ],
      ['metric', 'metric metrics measure score scores index accuracy'],
      [
        'model',
        'model models backbone llm llms lm vlm mllm transformer network checkpoint checkpoints decoder encoder',
      ],
      ['software', 'package library toolkit tool tools software toolbox plugin api codebase implementation'],
      [
        'system',
        'system systems engine engines scheduler platform server runtime compiler simulator infrastructure',
        'assistant accelerator',
      ],
      [
        'method',
        'method methods approach approaches algorithm technique techniques strategy framework architecture module layer loss ' +
          'objective optimizer scheme mechanism procedure protocol paradigm pipeline variant normalization attention vocoder ' +
          'autoencoder regularization augmentation decoding prompting sampling solution',
      ],
    ] as const
  ).flatMap(([kind, nouns]) => nouns.split(' ').map((noun): [string, NameKind] => [noun, kind])),
);

/** Whether a word, in lower case, says what kind of thing a name is. */
export function isKindNoun(word: string): boolean {
  return NOUNS.has(word);
}

const ENDINGS: readonly (readonly [RegExp, NameKind])[] = [
  [/bench(?:mark)?$|eval$|arena$|leaderboard$/i, 'benchmark'],
  [/(?:data|dataset|corpus|set)$|QA$|wiki/i, 'dataset'],
  [/score$/i, 'metric'],
  [/-\d+(?:\.\d+)?[bm]$/i, 'model'],
];

const SKIPPED = /^(?:a|an|the|is|novel|new|first|our)$/;
const ENDS = /^(?:[.;:)]|that|which|where|to|for|by|with|using|based|is|are|on|in|of|and|or|we)$/;

/** The kind of the name at tokens `from` to `to`; `isOwn` when the paper introduces it and may describe it. */
export function guessKind(reading: Reading, name: string, from: number, to: number, isOwn: boolean): NameKind {
  if (!isOwn) {
    const known = knownKind(name) ?? knownFamily(name);
    if (known !== null) return known;
  }
  return (
    nounAfter(reading, to, isOwn) ??
    nounBefore(reading, from) ??
    measuredKind(reading, from) ??
    listedKind(reading, from) ??
    endingKind(name) ??
    'method'
  );
}

/** "performance on X", "5 points on X": only what is measured on can stand there. */
function measuredKind({ tokens }: Reading, from: number): NameKind | null {
  if (!/^(?:on|across)$/.test(tokens[from - 1]?.lower ?? '')) return null;
  const isMeasured = [2, 3].some((step) => MEASURED.has(tokens[from - step]?.lower ?? ''));
  return isMeasured ? 'benchmark' : null;
}

const MEASURED = wordSet(
  'performance performances accuracy accuracies result results score scores improvement improvements gain gains points',
  'state-of-the-art rate rates evaluate evaluated evaluation evaluations experiments f1 auc bleu perplexity',
);

function knownFamily(name: string): NameKind | null {
  const family = familyName(name);
  return family === '' ? null : knownKind(family);
}

function endingKind(name: string): NameKind | null {
  return ENDINGS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** "X, a benchmark where", "X dataset", "X is a python package"; the last noun of the phrase counts. */
function nounAfter(reading: Reading, to: number, isOwn: boolean): NameKind | null {
  const { tokens } = reading;
  const sentence = tokens[to]?.sentence;
  let kind: NameKind | null = null;
  let at = to;
  while (/^[)\]>"'”’]$/.test(tokens[at]?.text ?? '')) at++;
  const isApposed = isOwn && /^(?:[,:-]|--+|is|are)$/.test(tokens[at]?.lower ?? '');
  if (isApposed) at += tokens[at + 1]?.lower === 'which' && tokens[at + 2]?.lower === 'is' ? 2 : 1;
  const reach = isApposed ? 14 : 3;
  for (let step = 0; step < reach && tokens[at + step]?.sentence === sentence; step++) {
    const { lower, text } = tokens[at + step] ?? { lower: '.', text: '.' };
    if (SKIPPED.test(lower) && step < 3) continue;
    if (ENDS.test(lower) || text === ',') break;
    kind = NOUNS.get(lower) ?? kind;
  }
  return kind;
}

/** "the scheduler X", "a method called X", "our dataset X". */
function nounBefore(reading: Reading, from: number): NameKind | null {
  const { tokens } = reading;
  const sentence = tokens[from]?.sentence;
  for (let at = from - 1; at >= from - 3 && tokens[at]?.sentence === sentence; at--) {
    const { lower } = tokens[at] as { lower: string };
    const kind = NOUNS.get(lower);
    if (kind !== undefined) return kind;
    if (!/^(?:called|named|termed|dubbed|["'“‘`<,]|--|-|the|as)$/.test(lower)) return null;
  }
  return null;
}

/** "benchmarks such as X, Y and Z", "models like X": the noun before the list. */
function listedKind(reading: Reading, from: number): NameKind | null {
  const { tokens } = reading;
  const sentence = tokens[from]?.sentence;
  for (let at = from - 1; at > from - 24 && tokens[at]?.sentence === sentence; at--) {
    const { lower } = tokens[at] as { lower: string };
    if (!/^(?:as|like|including|i\.e|e\.g|namely|:)$/.test(lower)) {
      if (/^(?:that|which|we|is|are|;|than|over)$/.test(lower)) return null;
      continue;
    }
    for (let before = at - 1; before > at - 5 && before >= 0; before--) {
      const kind = NOUNS.get(tokens[before]?.lower ?? '');
      if (kind !== undefined) return kind;
    }
    return null;
  }
  return null;
}
