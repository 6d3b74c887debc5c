// What the relation finder returns.

import type { NameKind } from '../names/types.ts';
import type { TextSpan } from '../sentences/split.ts';

/** The link types a sentence can give a reason for; the names are those of the default link types. */
export const RELATION_TYPES = [
  'extends',
  'variant-of',
  'uses',
  'outperforms',
  'alternative-to',
  'evaluated-on',
  'contradicts',
  'surveys',
  'related',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The matched words, as offsets in the field the sentence stands in. */
export interface MatchedCue extends TextSpan {
  readonly text: string;
}

/** A relation of a paper, or of a method it introduces, to a method it names. */
export interface RelationCandidate {
  readonly type: RelationType;
  /** `from-own`: own outperforms target. `to-own`: target outperforms own. `symmetric`: neither comes first. */
  readonly direction: 'from-own' | 'to-own' | 'symmetric';
  /** The introduced name the sentence speaks of; null when it speaks of the paper as a whole. */
  readonly own: string | null;
  /** The named method, as `NameCandidate.name`. */
  readonly target: string;
  readonly targetExpansion: string | null;
  readonly targetKind: NameKind;
  /** Where the target stands in the sentence, as offsets in the field. */
  readonly targetPlace: TextSpan;
  readonly cue: MatchedCue;
  readonly field: 'title' | 'abstract';
  /** Offsets of the sentence in the field; the evidence to show. */
  readonly sentence: TextSpan;
  readonly isNegated: boolean;
  readonly isHedged: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Name of the cue group that matched; shown to the reader and counted per rule. */
  readonly rule: string;
}
