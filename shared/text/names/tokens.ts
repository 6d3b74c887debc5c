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

const raw = String.raw;
/** Inside a word: a hyphen, a stop, `^` or `@` only when a letter or digit follows. */
const INNER = raw`[\p{L}\p{N}\p{M}_]|[-‐‑](?=[\p{L}\p{N}])|\.(?=[\p{L}\p{N}])|[\^@](?=[\p{L}\p{N}])`;
const TOKEN = new RegExp(
  [
    `${URL_FILLER}+`,
    raw`['’](?:s|ve|re|ll|d|m)\b`,
    '--+',
    raw`\.{2,}`,
    raw`[\p{L}\p{N}](?:${INNER})*\+{0,2}`,
    raw`\S`,
  ].join('|'),
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
