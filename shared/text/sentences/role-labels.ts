// Labels of structured abstracts: "BACKGROUND:", "Materials and methods -".

import { anyOf } from './patterns.ts';
import type { SentenceRole } from './role-cues.ts';

const LABELS: readonly (readonly [role: SentenceRole, words: string])[] = [
  ['background', 'background|introduction|context|motivation|rationale|summary of background data|importance'],
  [
    'method',
    anyOf(
      'aims?|objectives?|purpose|hypothesis|goals?|(?:study )?design|setting|patients|participants|subjects|population',
      'interventions?|(?:materials?|patients|subjects) and methods|methods?|methodology|approach|contributions?',
      'main outcome measures?|measurements?|procedures?|data sources?|study selection|data extraction',
    ),
  ],
  [
    'result',
    anyOf(
      'results?|findings|main results|key results|outcomes?|conclusions?|interpretation|discussion|implications',
      'significance',
    ),
  ],
  [
    'other',
    'trial registration|funding|availability|code|keywords|supplementary information|contact|level of evidence',
  ],
];

const PATTERNS: readonly (readonly [RegExp, SentenceRole])[] = LABELS.map(([role, words]) => [
  new RegExp(String.raw`^\W*(?:${words})(?:\s*(?:,|and|\/)\s*[\w ]{1,20})?\s*[:.—–-]\s`, 'i'),
  role,
]);

/** The role a label at the head of a sentence gives it and those that follow; null where there is no label. */
export function labelledRole(sentence: string): SentenceRole | null {
  return PATTERNS.find(([pattern]) => pattern.test(sentence))?.[1] ?? null;
}
