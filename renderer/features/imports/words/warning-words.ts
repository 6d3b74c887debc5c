// What a record's warnings say.

import type { RecordWarning } from '#shared/domain/record.ts';

/** Confidence below which it is said. */
const LOW_CONFIDENCE = 0.6;

/** One warning in words; `text` is what it is about, as it stands in the file. */
export interface WarningWords {
  readonly words: string;
  readonly text: string | null;
}

/** "the abstract may be cut off (line 293)". */
export function warningWords({ code, line, text }: RecordWarning): WarningWords {
  const at = ` (line ${line.toLocaleString('en-GB')})`;
  switch (code) {
    case 'no-title':
      return { words: 'no title', text: null };
    case 'no-abstract':
      return { words: 'no abstract', text: null };
    case 'may-be-cut-off':
      return { words: `the abstract may be cut off${at}`, text: null };
    case 'unclassified-line':
      return { words: `neither title nor abstract${at}:`, text };
    case 'title-guessed':
      return { words: 'the title is a guess', text: null };
    case 'ambiguous-split':
      return { words: 'where it begins and ends is a guess', text: null };
    case 'field-too-long':
      return { words: `unusually long${at}`, text: null };
    case 'control-characters-removed':
      return { words: `control characters were left out${at}`, text: null };
    case 'glued-furniture-removed':
      return { words: `page furniture cut off the end${at}:`, text };
    default:
      return code satisfies never;
  }
}

/** "30 % sure" when a rule was not; null when it was sure enough not to be mentioned. */
export function confidenceWords(confidence: number): string | null {
  return confidence < LOW_CONFIDENCE ? `${Math.round(confidence * 100)} % sure` : null;
}
