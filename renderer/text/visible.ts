// Makes characters visible that a name could hide behind: controls, direction overrides, zero-width characters.

export interface VisibleRun {
  readonly text: string;
  /** `U+202E` when the run is one character that is not seen by itself. */
  readonly code: string | null;
}

/** Controls, format characters, line and paragraph separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const HIDDEN_ALL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Joiners shape Arabic and Indic writing and emoji: there they are part of the name. */
const JOINER_IN_PLACE =
  /(?<=[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}\p{Cf}\p{Cc}])[\u200c\u200d]/gu;

/** Cuts a text at its hidden characters; most texts are one run. */
export function visibleRuns(text: string): readonly VisibleRun[] {
  if (!HIDDEN.test(text)) return [{ text, code: null }];
  const harmless = new Set([...text.matchAll(JOINER_IN_PLACE)].map((match) => match.index));
  const runs: VisibleRun[] = [];
  let position = 0;
  for (const match of text.matchAll(HIDDEN_ALL)) {
    if (harmless.has(match.index)) continue;
    if (match.index > position) runs.push({ text: text.slice(position, match.index), code: null });
    const point = match[0].codePointAt(0) ?? 0;
    runs.push({ text: match[0], code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` });
    position = match.index + match[0].length;
  }
  if (position < text.length) runs.push({ text: text.slice(position), code: null });
  return runs;
}

/** Letters written from right to left, which would turn the words around them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name from outside where only text will do: nothing is hidden in it. */
export function visibleText(name: string): string {
  return visibleRuns(name)
    .map(({ text, code }) => (code === null ? text : `[${code}]`))
    .join('');
}

/** A name from outside in quotation marks, for sentences: nothing hidden in it, and its direction kept to itself. */
export function quoted(name: string): string {
  const shown = visibleText(name);
  return RIGHT_TO_LEFT.test(shown) ? `“\u2068${shown}\u2069”` : `“${shown}”`;
}
