// Finds what a paper sets out to replace: "the standard method is X … we propose Y".

import { canonicalName } from '../names/canonical.ts';
import type { NameCandidate, PaperText } from '../names/types.ts';
import { anyOf, anyWord } from '../sentences/patterns.ts';
import { type BlankedSentence, NAME_FILLER, type PlacedName } from './blanking.ts';
import { bridgeScore } from './bridge.ts';
import { CLASS_AFTER } from './object-share.ts';
import { relationOf } from './relation.ts';
import { subjectOf } from './subject.ts';
import type { RelationCandidate } from './types.ts';

const STANDARD = new RegExp(
  anyWord(
    'standard|default|de facto|dominant|prevailing|predominant|common(?:ly used)?|most (?:popular|common|widely used)',
    'prevalent|canonical|preferred',
  ) +
    String.raw`[^.;]{0,90}\b` +
    anyOf(
      'method|approach|technique|choice|algorithm|scheme|model|practice|solution|normalization|optimizer|architecture',
    ) +
    String.raw`s?\b[^.;]{0,110}?\b(?:is|are|remains?)\b`,
  'g',
);
const CONTRASTS = /\b(?:unlike|outperform\w*|compared (?:to|with)|in contrast to|better than|over|surpass\w*|than)\b/;

/** Alternatives by position: the incumbent of the field, and names of the same family that are compared with. */
export function findIncumbents(
  paper: PaperText,
  sentences: readonly BlankedSentence[],
  names: readonly NameCandidate[],
): RelationCandidate[] {
  const own = names.find(({ salience }) => salience === 'primary');
  if (own === undefined) return [];
  const found: RelationCandidate[] = [];
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(STANDARD)) {
      const to = match.index + match[0].length;
      const target = sentence.names.find(({ name, start }) => name.role === 'mentions' && start - sentence.start >= to);
      const isNext =
        target !== undefined && /^[\s"'“‘a-z]{0,24}$/.test(sentence.text.slice(to, target.start - sentence.start));
      if (isNext) found.push(alternative(paper, sentence, target, own, [match.index, to], 'incumbent'));
    }
    const contrast = CONTRASTS.exec(sentence.text);
    if (contrast === null || !sentence.text.includes(NAME_FILLER)) continue;
    for (const target of sentence.names) {
      if (target.name.role !== 'mentions' || !sharesHead(own, target.name)) continue;
      const to = contrast.index + contrast[0].length;
      const at = target.start - sentence.start;
      if (at < to || bridgeScore(sentence.text.slice(to, at)) === 0) continue;
      if (CLASS_AFTER.test(sentence.text.slice(target.end - sentence.start))) continue;
      if (subjectOf(sentence.text.slice(0, contrast.index)) === 'other') continue;
      found.push(alternative(paper, sentence, target, own, [contrast.index, to], 'same-family'));
    }
  }
  return found;
}

/** Sand Normalization and layer normalization: the last words of both long names are one. */
function sharesHead(own: NameCandidate, other: NameCandidate): boolean {
  const heads = [own.expansion, own.name, ...own.aliases].map(headOf).filter((head) => head !== '');
  const head = [other.expansion, other.name, ...other.aliases].map(headOf).find((found) => found !== '') ?? '';
  return head !== '' && heads.includes(head);
}

function headOf(name: string | null): string {
  const words = (name ?? '').trim().split(/\s+/);
  const head = words.length < 2 ? '' : canonicalName(words.at(-1) as string).replace(/s$/, '');
  return head.length > 4 ? head.slice(0, 9) : '';
}

const CONFIDENCE = { incumbent: 0.84, 'same-family': 0.78 } as const;

function alternative(
  paper: PaperText,
  sentence: BlankedSentence,
  target: PlacedName,
  own: NameCandidate,
  [from, to]: readonly [from: number, to: number],
  rule: keyof typeof CONFIDENCE,
): RelationCandidate {
  return {
    ...relationOf(paper, sentence, target, { start: sentence.start + from, end: sentence.start + to }),
    type: 'alternative-to',
    direction: 'symmetric',
    own: own.name,
    confidence: CONFIDENCE[rule],
    rule,
  };
}
