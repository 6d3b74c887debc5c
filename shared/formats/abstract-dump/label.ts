// Finds the word "Abstract" where it is a heading over the text and not a word in it.

const WORD = '(?:[Aa]bstract|ABSTRACT|Zusammenfassung|ZUSAMMENFASSUNG|[Rr][ée]sum[ée]|Resumen|Resumo|摘要|要旨)';
/** A label alone on its line, with or without mark-up and colon. */
const ALONE = new RegExp(
  `^(?:#{1,6}\\s+|>\\s?)?(?:[-*+•·]\\s+)?(?:\\*{1,3}|_{1,3}|\\[)?\\s?${WORD}\\s?[:.：—–-]?\\s?(?:\\*{1,3}|_{1,3}|\\])?\\s?[:.：—–-]?$`,
);
/** A label in front of the text: it takes a mark of punctuation or mark-up behind it. */
const BEFORE = new RegExp(
  `^(?:>\\s?)?(?:[-*+•·]\\s+)?(?:` +
    `(?:\\*{1,3}|_{1,3})\\s?${WORD}\\s?[:.：—–-]?\\s?(?:\\*{1,3}|_{1,3})\\s?[:.：—–-]?\\s*` +
    `|\\[${WORD}\\]\\s?:?\\s*|${WORD}\\s?[:：]\\s*|${WORD}\\.\\s+|${WORD}\\s?[—–]\\s*|${WORD}\\s?-{1,3}\\s+|${WORD}-{1,2}(?=\\p{Lu})|${WORD}\\t\\s*` +
    `)(?=\\S)`,
  'u',
);
/** `ABSTRACT Training …` and, glued, `AbstractTraining …`. */
const BARE = /^(?:ABSTRACT\s+(?=\p{Lu}\p{Ll}|\p{Lu}\s)|(?:ABSTRACT|Abstract)(?=\p{Lu}\p{Ll}))/u;

/** Whether the line is a heading "Abstract" and nothing else. */
export function isAbstractLabel(line: string): boolean {
  return line.length <= 40 && ALONE.test(line.trim());
}

/** Length of the label in front of a text, 0 where there is none. */
export function abstractLabelLength(text: string): number {
  const opening = text.slice(0, 60);
  const match = BEFORE.exec(opening) ?? BARE.exec(opening);
  return match === null ? 0 : match[0].length;
}
