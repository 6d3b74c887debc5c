// Text from imported files made safe for a terminal (I42).

/**
 * What could move the cursor, recolour the screen or reorder the line: control characters except tab and line feed,
 * and format characters (bidi overrides, zero-width, the whole block of tags) except the joiners that scripts and
 * emoji are written with.
 */
const UNSAFE = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\u{e0000}-\u{e007f}]/gu;

export function terminalText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Zl}\p{Zp}]/gu, ' ')
    .replace(UNSAFE, '');
}

/** JSON whose strings lose nothing and still hold no character a terminal would obey. */
export function terminalJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, unit) => escapeUnit(character.charCodeAt(unit))).join(''),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
