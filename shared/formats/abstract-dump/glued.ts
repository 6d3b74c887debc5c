// Finds the first line of a second listing where two files were put together without a newline between them.

import type { Element } from './element.ts';
import { furnitureKind, interfaceShare, trailingInterfaceWord } from './furniture.ts';
import { proseScore } from './prose.ts';

/** Longest first line that is looked for at the end of another line, in characters. */
const MAX_LENGTH = 200;

/**
 * Elements that end in another file's first line, by index, with the length of what is glued on.
 *
 * Known are the first line of this file, where its second line follows, and words of page furniture right behind the
 * end of a sentence, where furniture follows. Anything else stays part of the text.
 */
export function findGlued(elements: readonly Element[]): Map<number, number> {
  const glued = new Map<number, number>();
  const head = elements[0]?.text ?? '';
  const second = elements[1]?.text ?? '';
  for (let index = 1; index + 1 < elements.length; index++) {
    const { text } = elements[index] as Element;
    const next = (elements[index + 1] as Element).text;
    const length = gluedHead(text, next, head, second) || gluedWord(text, next);
    if (length > 0) glued.set(index, length);
  }
  return glued;
}

function gluedHead(text: string, next: string, head: string, second: string): number {
  if (head === '' || head.length > MAX_LENGTH || text.length <= head.length || next !== second) return 0;
  return text.endsWith(head) ? head.length : 0;
}

/** A word of furniture right behind the end of a sentence, where furniture follows. */
function gluedWord(text: string, next: string): number {
  if (next.length > MAX_LENGTH) return 0;
  const word = trailingInterfaceWord(text);
  const lastToken = text.slice(text.lastIndexOf(' ') + 1);
  if (
    word === null ||
    lastToken.includes('/') ||
    !/[.!?)\]}]$/.test(text.slice(0, text.length - word.length).slice(-1))
  )
    return 0;
  const isFurniture = furnitureKind(next) !== null || (interfaceShare(next) >= 0.5 && proseScore(next) < 0);
  return isFurniture && proseScore(text) > 0 ? word.length : 0;
}
