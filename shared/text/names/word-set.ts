// Lists of words written as running text.

/** The words of a text, parted by spaces, as a set. */
export function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
