// Builds long alternations from short lines.

/** The source of a pattern for any of the alternatives; each line holds some, parted by bars. */
export function anyOf(...lines: readonly string[]): string {
  return `(?:${lines.join('|')})`;
}

/** The source of a pattern for any of the alternatives as whole words. */
export function anyWord(...lines: readonly string[]): string {
  return String.raw`\b${anyOf(...lines)}\b`;
}
