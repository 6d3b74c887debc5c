// Finds the places of a text where the paper says what is its own.

import { type Evidence, unitEvidence } from './evidence.ts';
import { readCalled, readObject } from './objects.ts';
import { ownPhrases } from './own-phrases.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { type IntroVerb, introVerb, namingVerb } from './verbs.ts';
import { wordSet } from './word-set.ts';

const AUTHORS = /^(?:we|i|authors)$/;
const WORK = wordSet(
  'paper work study article report research thesis letter survey manuscript chapter preprint tutorial',
  'contribution contributions',
);
const OWN_THING = /^(?:it|method|approach|framework|model|system|pipeline|solution|algorithm|architecture|analysis)$/;
const LINKING = wordSet(
  'and to then , or here also further furthermore additionally thus hence hereby thereby therefore finally first firstly',
  'second secondly next instead specifically now thirdly lastly moreover particularly jointly novelly have has do would can',
  "could will in this 've ’ve",
);
const PRIOR = /^(?:previously|originally|recently|earlier|prior|existing|formerly|already|been|being|first)$/;

/** All reasons in a text to think that a name is introduced, by what its sentences say. */
export function findIntroductions(reading: Reading): Evidence[] {
  const found: Evidence[] = [];
  reading.tokens.forEach((token, index) => {
    if (token.shape !== 'word' && token.shape !== 'capital') return;
    const verb = introVerb(token.lower);
    if (verb !== null) {
      const share = subjectShare(reading, index, verb);
      if (share > 0) found.push(...readObject(reading, index + 1, verb.weight * share));
      else if (verb.form === 'ed') found.push(...readPassive(reading, index, verb.weight));
    }
    const naming = namingVerb(token.lower);
    if (naming !== null) found.push(...readNaming(reading, index));
    if (token.lower === 'novel' && !isPrior(reading, index)) found.push(...readObject(reading, index + 1, 0.68));
  });
  found.push(...ownPhrases(reading));
  return found;
}

/** How surely the verb's subject is the paper: 1 for "we", less for "it" and for lists of verbs. */
function subjectShare(reading: Reading, verb: number, { form }: IntroVerb): number {
  const { tokens } = reading;
  const sentence = tokens[verb]?.sentence;
  let at = verb - 1;
  while (at > verb - 8 && isSkipped(tokens[at], sentence) && !AUTHORS.test(tokens[at]?.lower ?? '')) {
    if (PRIOR.test(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'first') return 0;
    at--;
  }
  const subject = tokens[at];
  const isSame = subject !== undefined && subject.sentence === sentence;
  const before = tokens[verb - 1]?.sentence === sentence ? (tokens[verb - 1]?.lower ?? '') : '';
  if (isSame && AUTHORS.test(subject.lower)) return form === 's' ? 0 : form === 'ed' ? 0.93 : 1;
  switch (form) {
    case 'base':
      return /^(?:and|to|,|or)$/.test(before) || LINKING.has(before) ? (speaksOfAuthors(reading, verb) ? 0.92 : 0) : 0;
    case 's':
      if (isSame && WORK.has(subject.lower)) return 1;
      if (isSame && OWN_THING.test(subject.lower)) return isOwn(tokens, at) ? 0.8 : 0;
      return /^(?:and|,)$/.test(before) && speaksOfAuthors(reading, verb) ? 0.75 : 0;
    case 'ing':
      if (!speaksOfAuthors(reading, verb)) return 0;
      return before === 'by' || before === ',' || before === 'and' || tokens[verb]?.isFirst ? 0.68 : 0;
    case 'ed':
      return /^(?:and|,)$/.test(before) && speaksOfAuthors(reading, verb) ? 0.7 : 0;
  }
}

function isSkipped(token: Token | undefined, sentence: number | undefined): boolean {
  return (
    token !== undefined &&
    token.sentence === sentence &&
    (LINKING.has(token.lower) || /ly$/.test(token.lower) || PRIOR.test(token.lower))
  );
}

/** Whether the sentence says "we" or "this paper" before a word. */
function speaksOfAuthors(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const sentence = tokens[index]?.sentence;
  for (let at = index - 1; at >= Math.max(0, index - 60) && tokens[at]?.sentence === sentence; at--) {
    const { lower } = tokens[at] as Token;
    if (AUTHORS.test(lower) || lower === 'our' || (WORK.has(lower) && tokens[at - 1]?.lower === 'this')) return true;
  }
  return false;
}

/** "Our framework", "the proposed method", "it": the thing before is the paper's. */
function isOwn(tokens: readonly Token[], noun: number): boolean {
  if (tokens[noun]?.lower === 'it') return true;
  return [1, 2, 3].some((step) => /^(?:our|this|proposed)$/.test(tokens[noun - step]?.lower ?? ''));
}

function isPrior(reading: Reading, index: number): boolean {
  return [1, 2, 3].some((step) => PRIOR.test(reading.tokens[index - step]?.lower ?? ''));
}

/** "X is proposed", "the X (Y) framework is presented", but not "X has been proposed". */
function readPassive(reading: Reading, verb: number, weight: number): Evidence[] {
  const { tokens } = reading;
  let at = verb - 1;
  while (/^(?:also|then|further|hereby|thus|therefore|finally|newly)$/.test(tokens[at]?.lower ?? '')) at--;
  const isTense =
    /^(?:is|are)$/.test(tokens[at]?.lower ?? '') ||
    (/^(?:was|were)$/.test(tokens[at]?.lower ?? '') && speaksOfWork(reading, verb));
  if (!isTense || /^(?:as|that)$/.test(tokens[verb + 1]?.lower ?? '')) return [];
  const sentence = tokens[verb]?.sentence;
  let first = at - 1;
  while (first > at - 26 && tokens[first - 1]?.sentence === sentence && !/^[,;:]$/.test(tokens[first - 1]?.text ?? ''))
    first--;
  return readObject(reading, Math.max(0, first), weight * 0.9).filter(
    (evidence) => evidence.next <= at && at - evidence.next < 4,
  );
}

function speaksOfWork(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const sentence = tokens[index]?.sentence;
  for (let at = Math.max(0, index - 40); at < index + 40; at++) {
    if (tokens[at]?.sentence === sentence && WORK.has(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'this')
      return true;
  }
  return false;
}

/** "we call it X", "(named X)", "which we call X", "We've termed our research as X", "Called X, our method …". */
function readNaming(reading: Reading, verb: number): Evidence[] {
  const { tokens } = reading;
  const sentence = tokens[verb]?.sentence;
  const token = tokens[verb] as Token;
  const hasAuthors = [1, 2, 3].some(
    (step) => AUTHORS.test(tokens[verb - step]?.lower ?? '') && tokens[verb - step]?.sentence === sentence,
  );
  const isFronted = token.isFirst && namingVerb(token.lower) === 'ed';
  const isBracketed = /^[([]$/.test(tokens[verb - 1]?.text ?? '') && speaksOfAuthors(reading, verb);
  if (isFronted || isBracketed) return [readCalled(reading, verb + 1)].filter((found) => found !== null);
  if (!hasAuthors) return [];
  for (let at = verb + 1; at < verb + 9 && tokens[at]?.sentence === sentence; at++) {
    const found = readCalled(reading, at);
    if (found !== null) return [found];
    if (/^[;:]$/.test(tokens[at]?.text ?? '')) break;
  }
  const referred = reading.unitAt(verb + 1);
  return referred === null ? [] : [unitEvidence(reading, referred, 'called', 0.9)];
}
