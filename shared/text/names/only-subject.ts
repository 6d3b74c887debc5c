// The name of an abstract that never says "we": what nearly every sentence is about.

import { canonicalName } from './canonical.ts';
import { type Evidence, unitEvidence } from './evidence.ts';
import type { Reading } from './reading.ts';
import { separatorOf } from './title-names.ts';

const AUTHORS = /^(?:we|our|us|authors)$/;
const OF_PAPER = /^(?:paper|work|study|article|report|survey|review)$/;

/** Evidence for the name that begins sentences more often than any other; none where the authors speak of themselves. */
export function onlySubject(title: Reading, abstract: Reading): Evidence[] {
  if (abstract.tokens.some(({ lower }) => AUTHORS.test(lower) || OF_PAPER.test(lower))) return [];
  if (separatorOf(title) > 0 && /\b(?:survey|review)\b/i.test(title.text)) return [];
  const subjects = new Map<string, number>();
  for (const unit of abstract.units) {
    const token = abstract.tokens[unit.from];
    if (token === undefined || !isSubject(abstract, unit.from, unit.to)) continue;
    const key = canonicalName(unit.name);
    subjects.set(key, (subjects.get(key) ?? 0) + (token.isFirst ? 1 : 0.5));
  }
  const [best, second] = [...subjects].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 1.5 || best[1] <= (second?.[1] ?? 0)) return [];
  const unit = abstract.units.find(({ name }) => canonicalName(name) === best[0]);
  return unit === undefined ? [] : [{ ...unitEvidence(abstract, unit, 'only-subject', 0.56), weight: 0.56 }];
}

/** At the head of a sentence, or before a verb. */
function isSubject({ tokens }: Reading, from: number, to: number): boolean {
  const next = tokens[to]?.lower ?? '';
  return tokens[from]?.isFirst === true || /^(?:is|can|has|was|\p{Ll}{3,}s)$/u.test(next);
}
