// The parts every relation has, whatever found it.

import type { PaperText } from '../names/types.ts';
import type { TextSpan } from '../sentences/split.ts';
import type { BlankedSentence, PlacedName } from './blanking.ts';
import type { RelationCandidate } from './types.ts';

/** Everything about a relation that its sentence, its target and its matched words say. */
export type RelationPlace = Pick<
  RelationCandidate,
  'target' | 'targetExpansion' | 'targetKind' | 'targetPlace' | 'cue' | 'field' | 'sentence' | 'isNegated' | 'isHedged'
>;

/** `cue` are the matched words as offsets in the sentence's field. */
export function relationOf(
  paper: PaperText,
  sentence: BlankedSentence,
  { name, start, end }: PlacedName,
  cue: TextSpan,
): RelationPlace {
  return {
    target: name.name,
    targetExpansion: name.expansion,
    targetKind: name.kind,
    targetPlace: { start, end },
    cue: { text: paper[sentence.field].slice(cue.start, cue.end), start: cue.start, end: cue.end },
    field: sentence.field,
    sentence: { start: sentence.start, end: sentence.end },
    isNegated: false,
    isHedged: false,
  };
}
