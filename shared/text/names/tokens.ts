// Cuts a text into words and marks, each with its sentence and shape.

import type { TextSpan } from '../sentences/split.ts';
import { URL_FILLER } from './plain-text.ts';
import { type Shape, shapeOf } from './shapes.ts';

export interface Token {
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape | 'mark' | 'url';
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whether it is the first word of its sentence. */
  readonly isFirst: boolean;
}

const TOKEN = new RegExp(
  `${URL_FILLER}+|['’](?:s|ve|re|ll|d|m)\\b|--+|\\.{2,}` +
    '|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}_]|[-‐‑](?=[\\p{L}\\p{N}])|\\.(?=[\\p{L}\\p{N}])|[\\^@](?=[\\p{L}\\p{N}]))*\\+{0,2}|\\S',
  'gu',
);

/** The tokens of each sentence of a plain text. */
export function tokenise(text: string, sentences: readonly TextSpan[]): Token[] {
  const tokens: Token[] = [];
  sentences.forEach((sentence, index) => {
    let hasWord = false;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
      const word = match[0];
      const start = sentence.start + match.index;
      const isWord = /^[\p{L}\p{N}]/u.test(word);
      const shape = isWord ? shapeOf(word) : word.startsWith(URL_FILLER) ? 'url' : 'mark';
      const isFirst = isWord && !hasWord;
      if (isWord) hasWord = true;
      tokens.push({
        text: word,
        lower: word.toLowerCase(),
        start,
        end: start + word.length,
        shape,
        sentence: index,
        isFirst,
      });
    }
  });
  return tokens;
}
