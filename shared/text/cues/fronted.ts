// Phrases put before the main clause: "Unlike X, our sieve …", "Compared to the baseline, X …".

import { NAME_FILLER } from './blanking.ts';

/** The words before a cue that still leave it at the front of its sentence. */
const FRONT = /^\W*(?:[\w-]+ ){0,2}$/;
/** Behind the phrase some other name does something: then the comparison is that name's. */
const OTHER_SUBJECT = new RegExp(
  `,\\s+(?:which[^,]*,\\s+)?(?:the )?${NAME_FILLER}+(?: \\([^)]*\\))? (?!(?:and|or|but|which|with|as|in|on)\\b)[a-z]+(?:s|ed)\\b`,
);

/** Whether a cue stands at the front of its sentence and the main clause behind it is about some other name. */
export function isOfAnother(text: string, from: number, to: number): boolean {
  return FRONT.test(text.slice(0, from)) && OTHER_SUBJECT.test(text.slice(to));
}

/** Whether a name stands behind the comma that ends a phrase at the front, so that it is not the phrase's object. */
export function isBeyondFront(text: string, from: number, between: string, after: string): boolean {
  const comma = between.indexOf(',');
  const isClosed =
    comma >= 0 && !between.slice(0, comma).includes(NAME_FILLER) && !/\b(?:such as|like|including),?$/.test(between);
  return isClosed && FRONT.test(text.slice(0, from)) && !/^\s*(?:\([^)]*\))?\s*,/.test(after);
}
