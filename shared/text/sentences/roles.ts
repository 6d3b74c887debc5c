// Classes the sentences of an abstract as background, method, result or other.

import { ROLE_CUES, SENTENCE_ROLES, type SentenceRole } from './role-cues.ts';
import { labelledRole } from './role-labels.ts';
import type { TextSpan } from './split.ts';

export interface ClassedSentence extends TextSpan {
  readonly role: SentenceRole;
  /** 0 to 1: the share of the evidence that speaks for the role. */
  readonly confidence: number;
}

/** Characters of a sentence that are read; cues stand early. */
const MAX_READ = 600;
/** Logarithms of odds: what a sentence's place says before its words are read, at the start, middle and end. */
const PLACE: Readonly<Record<SentenceRole, readonly [start: number, middle: number, end: number]>> = {
  background: [1.3, -0.8, -2.4],
  method: [-0.6, 0.8, -0.8],
  result: [-2.6, 0, 1.7],
  other: [-3, -3, -1.6],
};
/** An abstract goes from background to results; steps back are rare. */
const STEP_BACK = -1.6;
const STAY = 0.9;
/** A label of a structured abstract outweighs all other cues. */
const LABELLED = 5;
const ORDER: Readonly<Record<SentenceRole, number>> = { background: 0, method: 1, result: 2, other: 3 };

/** The role of each sentence: from its cues, its place, and the role of the sentence before it. */
export function classifySentences(text: string, sentences: readonly TextSpan[]): ClassedSentence[] {
  let labelled: SentenceRole | null = null;
  const scores = sentences.map((span, index) => {
    const sentence = text.slice(span.start, Math.min(span.end, span.start + MAX_READ));
    labelled = labelledRole(sentence) ?? labelled;
    return scoreSentence(sentence, sentences.length < 2 ? 0.5 : index / (sentences.length - 1), labelled);
  });
  return bestPath(scores).map((role, index) => {
    const span = sentences[index] as TextSpan;
    return { ...span, role, confidence: shareOf(scores[index] as Scores, role) };
  });
}

type Scores = Readonly<Record<SentenceRole, number>>;

function scoreSentence(sentence: string, place: number, labelled: SentenceRole | null): Scores {
  const scores = { background: 0, method: 0, result: 0, other: 0 };
  for (const role of SENTENCE_ROLES) {
    const [start, middle, end] = PLACE[role];
    scores[role] = place < 0.5 ? start + (middle - start) * place * 2 : middle + (end - middle) * (place - 0.5) * 2;
  }
  for (const { role, pattern, weight } of ROLE_CUES) if (pattern.test(sentence)) scores[role] += weight;
  if (labelled !== null) scores[labelled] += LABELLED;
  return scores;
}

/** The most likely sequence of roles (Viterbi). */
function bestPath(scores: readonly Scores[]): SentenceRole[] {
  let paths = SENTENCE_ROLES.map((role) => ({ total: scores[0]?.[role] ?? 0, trail: null as Trail | null, role }));
  for (const score of scores.slice(1)) {
    paths = SENTENCE_ROLES.map((role) => {
      let best = paths[0] as (typeof paths)[number];
      let total = Number.NEGATIVE_INFINITY;
      for (const path of paths) {
        const next = path.total + stepScore(path.role, role);
        if (next > total) [best, total] = [path, next];
      }
      return { total: total + score[role], trail: { role: best.role, before: best.trail }, role };
    });
  }
  const last = paths.reduce((left, right) => (right.total > left.total ? right : left));
  const roles: SentenceRole[] = [last.role];
  for (let at = last.trail; at !== null; at = at.before) roles.push(at.role);
  return scores.length === 0 ? [] : roles.reverse();
}

interface Trail {
  readonly role: SentenceRole;
  readonly before: Trail | null;
}

function stepScore(from: SentenceRole, to: SentenceRole): number {
  if (from === to) return STAY;
  return ORDER[to] < ORDER[from] && from !== 'other' ? STEP_BACK : 0;
}

function shareOf(scores: Scores, role: SentenceRole): number {
  const weights = SENTENCE_ROLES.map((other) => Math.exp(scores[other] - scores[role]));
  return Math.round((1 / weights.reduce((sum, weight) => sum + weight, 0)) * 100) / 100;
}
