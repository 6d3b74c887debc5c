// How a record was understood, in words.

import type { RecordWarningCode } from '#shared/domain/record.ts';

const WARNINGS: Readonly<Record<RecordWarningCode, string>> = {
  'no-title': 'no title was found',
  'no-abstract': 'no abstract was found',
  'may-be-cut-off': 'the text may be cut off',
  'unclassified-line': 'a line was kept whose part is unclear',
  'title-guessed': 'the title was guessed',
  'ambiguous-split': 'it may be two records, or part of another',
  'field-too-long': 'a part was longer than Lectern keeps',
  'control-characters-removed': 'control characters were left out',
  'glued-furniture-removed': 'words of the page around it were left out',
};

/** "the title was guessed". */
export function warningWords(code: RecordWarningCode): string {
  return WARNINGS[code];
}

/** Rules have plain names of their own: `title-above-text` reads "title above text". */
export function ruleWords(rule: string): string {
  return `the rule “${rule.replaceAll('-', ' ')}”`;
}

/** "sure (98 %)", "unsure (41 %)". */
export function confidenceWords(confidence: number): string {
  const per = `${Math.round(confidence * 100)} %`;
  if (confidence >= 0.9) return `sure (${per})`;
  return confidence >= 0.6 ? `fairly sure (${per})` : `unsure (${per})`;
}
