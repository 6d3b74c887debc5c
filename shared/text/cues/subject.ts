// Who is said to do it: what stands before a cue in its clause.

import { anyOf, anyWord } from '../sentences/patterns.ts';
import { NAME_FILLER, OWN_FILLER } from './blanking.ts';

/** `own`: the paper or its method. `other`: some other name or work. `unsaid`: nobody is named. */
export type Subject = 'own' | 'other' | 'unsaid';

const AUTHORS = new RegExp(
  anyWord(
    'we|our|ours|the proposed|proposed|the resulting|it',
    'this (?:paper|work|study|approach|method|model|framework|technique|strategy|simple)',
  ),
);
const OTHERS = new RegExp(
  anyWord(
    'existing|previous|prior|recent|current|conventional|traditional|earlier|most|many|several|others?|typically',
    'commonly|usually|often',
  ),
);
/** Where the clause of the cue begins at the earliest: behind a semicolon, "but", "we show that". */
const CLAUSE = new RegExp(
  anyOf(
    String.raw`[;:]|,\s*(?:but|while|whereas|although|though|yet|however)\b|\b(?:whereas|while|although)\b`,
    String.raw`\b(?:show|find|demonstrate|reveal|indicate|observe|report|suggest|argue|confirm)(?:s|ed)? that\b`,
    String.raw`\bfound that\b`,
  ),
  'g',
);

export function subjectOf(before: string): Subject {
  let clause = before;
  for (const match of before.matchAll(CLAUSE)) clause = before.slice(match.index + match[0].length);
  if (clause.includes(OWN_FILLER) || AUTHORS.test(clause)) return 'own';
  return clause.includes(NAME_FILLER) || OTHERS.test(clause) ? 'other' : 'unsaid';
}

/** Words that deny or soften what follows within a few words. */
const NEGATION = new RegExp(
  `${anyWord("not|n't|never|cannot|fails? to|failed to|unable to|no|neither|hardly|rarely|without")}[^.;,]{0,24}$`,
);
const HEDGE = new RegExp(
  `${anyWord(
    'may|might|could|can|possibly|potentially|often|sometimes|seems?|appears?|suggest(?:s|ing)?|in some|on some',
    'partially|almost|nearly|likely|hypothesi[sz]e',
  )}[^.;,]{0,40}$`,
);

/** Whether the words right before a cue deny it: "does not", "fails to". */
export function isNegated(before: string): boolean {
  return NEGATION.test(before.slice(-60));
}

/** Whether the words right before a cue soften it: "may", "in some cases". */
export function isHedged(before: string): boolean {
  return HEDGE.test(before.slice(-80));
}
