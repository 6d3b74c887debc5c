// The rules of suggestions, in words.

import type { SuggestionRule } from '#shared/domain/suggestion-rule.ts';

export const RULE_LABELS: Readonly<Record<SuggestionRule, string>> = {
  mention: 'A paper names a method',
  'same-family': 'Alike in what they do',
  'shared-evaluation': 'Tested on the same',
};

export const RULE_REASONS: Readonly<Record<SuggestionRule, string>> = {
  mention: 'The sentence says how the two relate.',
  'same-family': 'Their sentences on method share these terms.',
  'shared-evaluation': 'Both were tested on the same dataset or benchmark.',
};
