// Whether a name is the kind of thing a cue speaks of.

import type { NameCandidate } from '../names/types.ts';
import { NAME_FILLER, OWN_FILLER } from './blanking.ts';
import { isMadeFrom } from './bridge.ts';
import type { Cue } from './cue.ts';
import type { RelationType } from './types.ts';

/** Characters behind a name that say what it is. */
export const AFTER_NAME = 24;

const DATA_AFTER =
  /^(?:'s|’s)?\s*(?:\w+ )?(?:datasets?|benchmarks?|corpus|corpora|tasks?|test set|leaderboard|challenge)\b/;
/** The sentence speaks of all methods of a sort: "TTA methods", "TTA adaptation methods", "TTA and CTTA methods". */
export const CLASS_AFTER = new RegExp(
  `^(?: (?:and|or|/) ${NAME_FILLER}+)?(?: (?!(?:and|or|in|on|as|by|with|for|to|than|of)\\b)[a-z-]+)? ` +
    '(?:methods|approaches|techniques|algorithms|solutions|baselines|pipelines|paradigms|schemes|strategies)\\b',
);
/** Data of a sort, not one dataset: "four TTA datasets". */
const CLASS_OF_DATA =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|various|different|existing|public|popular) (?:public |standard |popular |challenging |widely used )?$/;
const DATA_SORT_AFTER = /^ (?:\w+ )?(?:datasets|benchmarks|tasks|corpora)\b/;
/** What a text speaks on, not what a method is tried on: "on the importance of X". */
const TOPIC = /\b(?:importance|role|problems?|questions?|need|use|notion|concept|effects?) of\b/;
/** What belongs to the name, other than how well it does: "X's deep variant". */
const POSSESSED = /^['’]s (?!(?:\w+ )?(?:performance|accuracy|results?|scores?|quality|\d))/;
/** The name only tells what sort of thing follows: "improves X alignment". */
const MODIFIER =
  /^ (?!(?:by|with|on|in|for|to|from|via|and|or|as|at|of|through|using|while|when|that|which|is|are|over|without|but|performance|accuracy|quality|efficiency|throughput|robustness|model|models|framework|algorithm|method|architecture|networks?|systems?)\b)[a-z]{4,}/;

/** A share of the cue's weight, from the name's kind and the words right behind it; 0 where the name cannot be meant. */
export function objectShare(
  cue: Cue,
  name: NameCandidate,
  { between, after }: { readonly between: string; readonly after: string },
): number {
  if (name.kind === 'metric') return 0;
  if (DATA_SORT_AFTER.test(after) && CLASS_OF_DATA.test(between)) return 0;
  if (cue.rule === 'improves' && MODIFIER.test(after)) return 0.6;
  const classShare = /^\)?-\w/.test(after) ? 0.55 : CLASS_AFTER.test(after) ? 0.8 : POSSESSED.test(after) ? 0.6 : 1;
  const isData = name.kind === 'dataset' || name.kind === 'benchmark' || DATA_AFTER.test(after);
  switch (cue.object) {
    case 'any':
      return classShare;
    case 'data':
      if (TOPIC.test(between)) return 0;
      return isData ? 1 : name.kind === 'software' ? 0 : 0.5;
    case 'things':
      return isData && !isMadeFrom(between) ? 0.6 : classShare;
    default:
      return cue.object satisfies never;
  }
}

/** The paper's own name right before the verb, but for a word or two. */
const OWN_SUBJECT = new RegExp(`${OWN_FILLER} (?:[\\w-]+ ){0,2}$`);

/**
 * Whether what is said to be better is of the sort of what it is better than: a dataset is not better than a model, but
 * a model made with it may be. Where the data is the subject right before the verb, its name stands for such a model.
 */
export function isLikeWithLike(
  { type }: Cue,
  own: NameCandidate | null,
  other: NameCandidate,
  between: string,
  before: string,
): boolean {
  if (type !== 'outperforms' || own === null) return true;
  const isOwnData = own.kind === 'dataset' || own.kind === 'benchmark';
  const isOtherData = other.kind === 'dataset' || other.kind === 'benchmark' || isMadeFrom(between);
  return !isOwnData || isOtherData || OWN_SUBJECT.test(before);
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
