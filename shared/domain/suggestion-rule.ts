// The rules by which the program suggests links; each can be switched off.

export const SUGGESTION_RULES = ['mention', 'same-family', 'shared-evaluation'] as const;

/**
 * `mention`: a paper names a method, and a cue in that sentence says how they relate. `same-family`: two papers whose
 * method sentences are alike. `shared-evaluation`: two papers tested on the same dataset or benchmark.
 */
export type SuggestionRule = (typeof SUGGESTION_RULES)[number];
