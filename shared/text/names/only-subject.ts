// The name of an abstract whose authors never speak of themselves: what its sentences are about.

import { canonicalName } from './canonical.ts';
import type { Definition } from './definitions.ts';
import { definitionEvidence, type Evidence, unitEvidence } from './evidence.ts';
import { isGenericAcronym, isGenericExpansion } from './generic-acronyms.ts';
import type { Reading } from './reading.ts';
import { separatorOf } from './title-parts.ts';
import type { Token } from './tokens.ts';

const AUTHORS = /^(?:we|our|us|authors|paper|work|study|article|report|survey|review)$/;
const SURVEY = /\b(?:survey|review)\b/i;
/** A little above the threshold: nobody says that the name is new. */
const WEIGHT = 0.56;

interface Subject {
  readonly key: string;
  readonly evidence: Evidence;
  times: number;
}

/**
 * Evidence for the name that is the subject of more sentences than any other, "Skylark keeps two averages", and occurs
 * at least twice or in the title; none where the authors speak of themselves, since then they say what is theirs.
 */
export function onlySubject(title: Reading, abstract: Reading): Evidence[] {
  if (abstract.tokens.some(({ lower }) => AUTHORS.test(lower))) return [];
  if (separatorOf(title) > 0 && SURVEY.test(title.text)) return [];
  const subjects = new Map<string, Subject>();
  for (const evidence of subjectEvidence(abstract)) {
    const key = canonicalName(evidence.name);
    const subject = subjects.get(key);
    if (subject === undefined) subjects.set(key, { key, evidence, times: 1 });
    else subject.times++;
  }
  const [best, second] = [...subjects.values()].sort((a, b) => b.times - a.times);
  if (best === undefined || second?.times === best.times) return [];
  const uses = [...title.units, ...abstract.units].filter(({ name }) => canonicalName(name) === best.key).length;
  return uses > 1 || best.evidence.definition !== null ? [best.evidence] : [];
}

/** "Layered Sand Piles (LSP)", not "Acute sand poisoning (ASP)": two capitals at least, and no subject at large. */
function isProperDefinition({ short, expansion }: Definition): boolean {
  if (isGenericAcronym(short) || isGenericExpansion(expansion)) return false;
  return (expansion.match(/(?<!\S)\p{Lu}/gu) ?? []).length > 1;
}

/** Names at the head of a sentence of the first half, or behind its "The", that a verb in the third person follows. */
function subjectEvidence(reading: Reading): Evidence[] {
  const { tokens } = reading;
  const found: Evidence[] = [];
  const half = Math.max(2, reading.sentences.length / 2);
  tokens.forEach((token, index) => {
    if (!token.isFirst || token.sentence > half) return;
    const at = token.lower === 'the' ? index + 1 : index;
    const definition = reading.definitionAt.get(at);
    const unit = definition === undefined ? reading.unitAt(at) : null;
    if (!isVerb(tokens[definition?.to ?? unit?.to ?? -1])) return;
    if (definition !== undefined) {
      if (isProperDefinition(definition)) found.push(definitionEvidence(reading, definition, 'only-subject', WEIGHT));
    } else if (unit !== null && unit.strength !== 'capital') {
      found.push({ ...unitEvidence(reading, unit, 'only-subject', WEIGHT), weight: WEIGHT });
    }
  });
  return found;
}

/** "is", "can", or an ending in s, perhaps behind an adverb. */
export function isVerb(token: Token | undefined): boolean {
  return token?.shape === 'word' && /^(?:is|can|has|was|first|then|also|\p{Ll}{2,}[^su]s)$/u.test(token.lower);
}
