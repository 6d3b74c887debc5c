// Measures whether a short text is about the same thing as a long one: a title shares words with its abstract.

const STOP_WORDS = new Set(
  `about across after also among another based been before being between both beyond does during each either from
  have into like made make many more most much need only other over same some such than that their them then there
  these they this those through toward towards under upon using very what when where which while whom will with
  within without your approach method paper papers study new abstract result results search page daily latest trending
  research show shows showing`.split(/\s+/),
);

/** Letters of a word that are compared: enough to tell words apart, few enough to ignore endings. */
const STEM_LENGTH = 6;
/** Enough of an abstract to meet the words of its title. */
const SEARCHED = 2000;
/** Words of a title that are looked for. */
const MAX_WORDS = 12;

/** A long text made ready for many comparisons; addresses are left out, for they often spell an author's name. */
export function prepareForOverlap(text: string): string {
  return text
    .slice(0, SEARCHED)
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ');
}

/** The words of a short text that carry its subject, cut to comparable length. */
export function subjectStems(text: string): string[] {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
    if (word.length < 4 && !/\d/.test(word)) continue;
    if (STOP_WORDS.has(word)) continue;
    stems.add(word.slice(0, STEM_LENGTH));
    if (stems.size >= MAX_WORDS) break;
  }
  return [...stems];
}

/** Share of the stems that occur in the prepared text, 0 to 1, shrunk towards 0 where there are few. */
export function overlapShare(stems: readonly string[], prepared: string): number {
  if (stems.length === 0) return 0;
  let found = 0;
  for (const stem of stems) if (prepared.includes(stem)) found++;
  return found / (stems.length + 0.5);
}
