// Why a search cannot be read, in words: the parser speaks of lexemes and presence operators, and nobody else does.

const PROBLEMS: readonly (readonly [reason: RegExp, words: string])[] = [
  [/^too-many-terms$/, 'it has more words than can be looked up at once'],
  [/^edit-distance-too-large$/, 'no more than two letters may differ; write ~1 or ~2'],
  [/^edit distance must be numeric/, 'after ~ stands how many letters may differ, 1 or 2'],
  [/^boost must be numeric/, 'after ^ stands a number, the weight of the word'],
  [/^unrecognised presence operator/, 'before a word stand only + and -'],
  [/found nothing$/, 'a word is missing'],
  [/^(expect(ing|ed)|unexpected lexeme)/i, 'a word is missing before this'],
];

/** Words the reason of a `QUERY_INVALID`; one that is words already stays as it is. */
export function queryProblem(reason: string): string {
  return PROBLEMS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
