// Whether a name is the kind of thing a cue speaks of.

import type { NameCandidate } from '../names/types.ts';
import type { Cue } from './cue.ts';
import type { RelationType } from './types.ts';

/** Characters behind a name that say what it is. */
export const AFTER_NAME = 24;

const DATA_AFTER =
  /^(?:'s|’s)?\s*(?:\w+ )?(?:datasets?|benchmarks?|corpus|corpora|tasks?|test set|leaderboard|challenge)\b/;
/** The sentence speaks of all methods of a sort: "TTA methods". */
const CLASS_AFTER = /^ (?:methods|approaches|techniques|algorithms|solutions|baselines|pipelines)\b/;

/** A share of the cue's weight, from the name's kind and the words right behind it; 0 where the name cannot be meant. */
export function objectShare(cue: Cue, name: NameCandidate, after: string, isMadeFrom: boolean): number {
  if (name.kind === 'metric') return 0;
  const classShare = /^-\w/.test(after) ? 0.55 : CLASS_AFTER.test(after) ? 0.8 : 1;
  const isData = name.kind === 'dataset' || name.kind === 'benchmark' || DATA_AFTER.test(after);
  switch (cue.object) {
    case 'any':
      return classShare;
    case 'data':
      return isData ? 1 : name.kind === 'software' ? 0 : 0.5;
    case 'things':
      return isData && !isMadeFrom ? 0.6 : classShare;
    default:
      return cue.object satisfies never;
  }
}

/** What is based on a finished model uses it; what is based on an architecture or a method extends it. */
export function typeFor({ rule, type }: Cue, { kind }: NameCandidate, after: string): RelationType {
  if (rule !== 'based-on' || /^ (?:architecture|framework|algorithm|method)/.test(after)) return type;
  return kind === 'method' || kind === 'system' ? type : 'uses';
}

/** Doubtful names make doubtful relations. */
export function nameShare({ confidence }: NameCandidate): number {
  return 0.6 + 0.4 * Math.min(1, confidence / 0.7);
}
