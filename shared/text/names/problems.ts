// Tells names of questions from names of answers.

import type { Reading } from './reading.ts';

const QUESTION = /^(?:problem|problems|task|challenge|issue|phenomenon|question|game|setting|concept|notion)$/;

/** Whether the words `from` to `to` name a question: "the problem of X", "X as the problem of". */
export function isProblem({ tokens }: Reading, from: number, to: number): boolean {
  const before = tokens[from - 1]?.lower === 'of' && QUESTION.test(tokens[from - 2]?.lower ?? '');
  const isAs = tokens[to]?.lower === 'as' && [2, 3, 4].some((step) => QUESTION.test(tokens[to + step]?.lower ?? ''));
  return before || isAs || /^(?:problem|task)$/.test(tokens[to]?.lower ?? '');
}
