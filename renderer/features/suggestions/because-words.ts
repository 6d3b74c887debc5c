// Why two papers are alike, in words.

/** "because of layer skipping, early exit, KV cache"; empty without terms. */
export function becauseWords(terms: readonly string[]): string {
  return terms.length === 0 ? '' : `because of ${terms.join(', ')}`;
}
