// What a survey covers: every method it names.

import type { PaperText } from '../names/types.ts';
import type { BlankedSentence } from './blanking.ts';
import type { RelationCandidate } from './types.ts';

const SURVEY_TITLE = /\b(?:survey|review|overview|tutorial|systematic mapping|state of the art)\b/i;
const SURVEY_TEXT =
  /\b(?:this|our|the present|a|comprehensive|systematic) (?:\w+ ){0,3}(?:survey|(?:literature |systematic )?review|overview)\b|\bwe (?:\w+ly )?(?:survey|review)\b/i;

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
  const cue = { text: word[0], start: word.index, end: word.index + word[0].length };
  return sentences.flatMap((sentence) =>
    sentence.names
      .filter(({ name }) => name.role === 'mentions' && name.kind !== 'metric' && name.kind !== 'software')
      .map(
        ({ name, start, end }): RelationCandidate => ({
          type: 'surveys',
          direction: 'from-own',
          own,
          target: name.name,
          targetExpansion: name.expansion,
          targetKind: name.kind,
          targetPlace: { start, end },
          cue,
          field: sentence.field,
          sentence: { start: sentence.start, end: sentence.end },
          isNegated: false,
          isHedged: false,
          confidence: 0.62 * (0.72 + 0.28 * name.confidence),
          rule: 'survey',
        }),
      ),
  );
}
