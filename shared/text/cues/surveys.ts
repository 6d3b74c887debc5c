// What a survey covers: every method it names.

import type { PaperText } from '../names/types.ts';
import { anyOf } from '../sentences/patterns.ts';
import type { BlankedSentence } from './blanking.ts';
import { nameShare } from './object-share.ts';
import { relationOf } from './relation.ts';
import type { RelationCandidate } from './types.ts';

/** A survey names more than it treats. */
const WEIGHT = 0.6;
const SURVEY_TITLE = /\b(?:survey|review|overview|tutorial|systematic mapping|state of the art)\b/i;
const SURVEY_TEXT = new RegExp(
  anyOf(
    String.raw`\b(?:this|our|the present|a|comprehensive|systematic) (?:\w+ ){0,3}(?:survey|(?:\w+ )?review|overview)\b`,
    String.raw`\bwe (?:\w+ly )?(?:survey|review)\b`,
  ),
  'i',
);

export function isSurvey({ title, abstract }: PaperText): boolean {
  return SURVEY_TITLE.test(title) && SURVEY_TEXT.test(abstract);
}

/** A weak relation to each method a survey names; none for other papers. */
export function surveyRelations(
  paper: PaperText,
  sentences: readonly BlankedSentence[],
  own: string | null,
): RelationCandidate[] {
  if (!isSurvey(paper)) return [];
  const word = SURVEY_TEXT.exec(paper.abstract);
  if (word === null) return [];
  const cue = { start: word.index, end: word.index + word[0].length };
  return sentences.flatMap((sentence) =>
    sentence.names
      .filter(({ name }) => name.role === 'mentions' && name.kind !== 'metric' && name.kind !== 'software')
      .map(
        (place): RelationCandidate => ({
          ...relationOf(paper, sentence, place, cue),
          type: 'surveys',
          direction: 'from-own',
          own,
          confidence: WEIGHT * nameShare(place.name),
          rule: 'survey',
        }),
      ),
  );
}
