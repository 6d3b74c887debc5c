// Finds one cue in one sentence and the names that are its objects.

import type { NameCandidate, PaperText } from '../names/types.ts';
import type { SentenceRole } from '../sentences/role-cues.ts';
import type { BlankedSentence, PlacedName } from './blanking.ts';
import { bridgeScore } from './bridge.ts';
import type { Cue } from './cue.ts';
import { isBeyondFront, isOfAnother } from './fronted.ts';
import { AFTER_NAME, isLikeWithLike, nameShare, objectShare, typeFor } from './object-share.ts';
import { relationOf } from './relation.ts';
import { isGeneral, isHedged, isNegated, subjectOf } from './subject.ts';
import type { RelationCandidate } from './types.ts';

/** Characters before a cue in which its `before` must match, and in which its subject is looked for. */
const REACH = 160;
const SUBJECT_REACH = 400;
/** Characters behind a cue in which its object must begin. */
const OBJECT_REACH = 320;

/** What is left of the confidence when nobody is the subject; in the background; when denied; when softened. */
const UNSAID_SHARE = 0.86;
const BACKGROUND_SHARE = 0.5;
const NEGATED_SHARE = 0.4;
const HEDGED_SHARE = 0.85;
/** Of a sentence about any thing of a sort. */
const GENERAL_SHARE = 0.7;

export function matchCue(
  paper: PaperText,
  sentence: BlankedSentence,
  role: SentenceRole | undefined,
  cue: Cue,
  primary: NameCandidate | null,
): RelationCandidate[] {
  const { text, start } = sentence;
  const found: RelationCandidate[] = [];
  if (cue.within !== null && !cue.within.test(text)) return found;
  const introduced = sentence.names.filter(({ name }) => name.role === 'introduces');
  let [behind, introducedBefore] = [0, 0];
  for (const match of text.matchAll(cue.pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    // Matches come in order, and so do names: no sentence, however long, is gone through for each of them.
    while ((sentence.names[behind]?.start ?? Number.POSITIVE_INFINITY) < start + to) behind += 1;
    while ((introduced[introducedBefore]?.end ?? Number.POSITIVE_INFINITY) <= start + from) introducedBefore += 1;
    if (cue.before !== null && !cue.before.test(text.slice(Math.max(0, from - REACH), from))) continue;
    if (cue.unless?.test(text.slice(Math.max(0, from - REACH), from))) continue;
    const before = text.slice(Math.max(0, from - SUBJECT_REACH), from);
    const subject = subjectOf(before, match[0]);
    if (isOfAnother(text, from, to)) continue;
    if (cue.needsOwnSubject && subject === 'other') continue;
    const isUnsaid = cue.needsOwnSubject && subject === 'unsaid';
    const isBackground = role === 'background' && subject !== 'own';
    const flags = { isNegated: isNegated(before), isHedged: isHedged(before) };
    const weight =
      cue.weight *
      (isUnsaid ? UNSAID_SHARE : 1) *
      (isBackground ? BACKGROUND_SHARE : 1) *
      (flags.isNegated ? NEGATED_SHARE : 1) *
      (flags.isHedged ? HEDGED_SHARE : 1) *
      (isGeneral(before) ? GENERAL_SHARE : 1);
    // The introduced name nearest before the cue, else any in the sentence, else the paper's headline name.
    const own = (introduced[introducedBefore - 1] ?? introduced[0])?.name ?? primary;
    for (let at = behind; at < sentence.names.length; at += 1) {
      const place = sentence.names[at] as PlacedName;
      const offset = place.start - start - to;
      if (offset > OBJECT_REACH) break;
      if (place.name.role !== 'mentions') continue;
      const between = text.slice(to, to + offset);
      const after = text.slice(place.end - start, place.end - start + AFTER_NAME);
      const share = bridgeScore(between) * objectShare(cue, place.name, { between, after });
      if (share === 0 || isBeyondFront(text, from, between, after)) continue;
      if (!isLikeWithLike(cue, own, place.name, between, before)) continue;
      found.push({
        ...relationOf(paper, sentence, place, { start: start + from, end: start + to }),
        ...flags,
        type: typeFor(cue, place.name, after),
        direction: cue.direction,
        own: own?.name ?? null,
        confidence: weight * share * nameShare(place.name),
        rule: cue.rule,
      });
    }
  }
  return found;
}
