// One group of words that says how a method relates to a name behind them.

import type { RelationCandidate, RelationType } from './types.ts';

export interface Cue {
  readonly rule: string;
  readonly type: RelationType;
  readonly direction: RelationCandidate['direction'];
  /** Matched against the sentence in lower case, names blanked; the object begins where the match ends. */
  readonly pattern: RegExp;
  /** How sure the relation is when nothing speaks against it, 0 to 1. */
  readonly weight: number;
  /** What must stand within 160 characters before the words. */
  readonly before: RegExp | null;
  /** What must not stand within 160 characters before the words. */
  readonly unless: RegExp | null;
  /** What must stand anywhere in the sentence. */
  readonly within: RegExp | null;
  /** Whether the words need a subject that is the paper's own, or none. */
  readonly needsOwnSubject: boolean;
  /** `things`: the object is a method or model. `data`: a dataset or benchmark. */
  readonly object: 'things' | 'data' | 'any';
}

export type CueOptions = Partial<
  Pick<Cue, 'direction' | 'needsOwnSubject' | 'object' | 'before' | 'unless' | 'within'>
>;

/** A cue whose words need an own subject and whose object is a thing, unless the options say otherwise. */
export function cue(rule: string, type: RelationType, weight: number, words: string, options: CueOptions = {}): Cue {
  const isSymmetric = type === 'alternative-to' || type === 'related';
  return {
    rule,
    type,
    weight,
    pattern: new RegExp(words, 'g'),
    direction: options.direction ?? (isSymmetric ? 'symmetric' : 'from-own'),
    before: options.before ?? null,
    unless: options.unless ?? null,
    within: options.within ?? null,
    needsOwnSubject: options.needsOwnSubject ?? true,
    object: options.object ?? 'things',
  };
}
