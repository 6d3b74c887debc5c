// Blanks names in a sentence, length for length, so that patterns see names and not their letters.

import type { NameCandidate, NameField } from '../names/types.ts';
import type { TextSpan } from '../sentences/split.ts';

/** What stands for each letter of a name the paper mentions, and of one it introduces. */
export const NAME_FILLER = '\u2588';
export const OWN_FILLER = '\u2592';

/** A name at a place of a sentence. */
export interface PlacedName extends TextSpan {
  readonly name: NameCandidate;
}

/** A sentence in lower case with its names blanked; offsets of `names` are those of the field. */
export interface BlankedSentence extends TextSpan {
  readonly field: NameField;
  readonly text: string;
  readonly names: readonly PlacedName[];
}

/** The sentences of a field that hold a name, blanked. */
export function blankSentences(
  field: NameField,
  text: string,
  sentences: readonly TextSpan[],
  names: readonly NameCandidate[],
): BlankedSentence[] {
  const places = names
    .flatMap((name) =>
      name.occurrences.filter((place) => place.field === field).map(({ start, end }) => ({ name, start, end })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return sentences.map((span) => {
    while (next < places.length && (places[next] as PlacedName).start < span.start) next++;
    const inside: PlacedName[] = [];
    let end = span.start;
    for (let at = next; at < places.length && (places[at] as PlacedName).start < span.end; at++) {
      const place = places[at] as PlacedName;
      if (place.start >= end && place.end <= span.end) {
        inside.push(place);
        end = place.end;
      }
    }
    return { ...span, field, text: blank(text, span, inside), names: inside };
  });
}

function blank(text: string, span: TextSpan, names: readonly PlacedName[]): string {
  let blanked = '';
  let from = span.start;
  for (const { name, start, end } of names) {
    const filler = name.role === 'introduces' ? OWN_FILLER : NAME_FILLER;
    blanked += text.slice(from, start) + filler.repeat(end - start);
    from = end;
  }
  const whole = blanked + text.slice(from, span.end);
  const lower = whole.toLowerCase();
  // A few letters change their length in lower case; the offsets matter more than the case.
  return (lower.length === whole.length ? lower : whole).replace(/\s/g, ' ');
}
