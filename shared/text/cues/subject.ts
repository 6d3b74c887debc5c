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
    String.raw`\b(?:show|find|demonstrate|reveal|indicate|observe|report|suggest|argue|confirm|discover|conclude)(?:s|e?d)? that\b`,
    String.raw`\b(?:establish(?:es|ed)?|validates?d?|verif(?:y|ies|ied)|illustrates?d?|prove[sdn]?|notes?d?) that\b`,
    String.raw`\b(?:found|shown|evidence) that\b`,
  ),
  'g',
);

const THINGS =
  'architectures?|models?|methods?|networks?|approaches|approach|systems?|frameworks?|algorithms?|techniques?';
/** The verb belongs to what a preposition led to: "on the flat architecture that is", "with the models equipped". */
const ANOTHERS = new RegExp(
  String.raw`\b(?:on|of|with|from|by|than|over|into|across|among)\b(?: (?!(?:our|its?|we|to)\b)[\w-]+| [${NAME_FILLER}]+){0,8} ` +
    anyOf(
      String.raw`(?:${THINGS}) (?:that|which)\b[^.;,]*`,
      '(?:architectures|models|methods|networks|systems|frameworks) ',
    ) +
    '$',
);
/** The verb belongs to what a method is held against: "on par with one trained with". */
const STAND_IN = /\b(?:as|against|by|of|over|than|to|with) (?:the )?(?:ones?|that|those|counterparts?|baselines?) $/;
const PARTICIPLE =
  /^(?:using|equipped|powered|built|based|derived|initiali[sz]ed|(?:pre-?)?trained|fine-?tuned|adapted|inspired)\b/;

/** `cue` are the words themselves: a participle belongs to the noun before it. */
export function subjectOf(before: string, cue = ''): Subject {
  let clause = before;
  for (const match of before.matchAll(CLAUSE)) clause = before.slice(match.index + match[0].length);
  if (STAND_IN.test(clause) && PARTICIPLE.test(cue)) return 'other';
  const relative = ANOTHERS.exec(clause);
  if (relative !== null && (/\b(?:that|which)\b/.test(relative[0]) || PARTICIPLE.test(cue))) return 'other';
  if (clause.includes(OWN_FILLER) || AUTHORS.test(clause)) return 'own';
  return clause.includes(NAME_FILLER) || OTHERS.test(clause) ? 'other' : 'unsaid';
}

/** The clause speaks of any thing of a sort: "a model that performs well on X can be …". */
const GENERAL = new RegExp(
  String.raw`(?:^|[;:,]|\bthat)\s*(?:for (?:instance|example),? )?(?:a|an|any) (?:[\w-]+ )?(?:${THINGS}) (?:that|which) [^.;,]*$`,
);

export function isGeneral(before: string): boolean {
  return GENERAL.test(before) && !/\b(?:we|our)\b[^.;]*$/.test(before.replace(GENERAL, ''));
}

/** Words that deny or soften what follows within a few words; "not only" denies nothing, nor does "without training". */
const NEGATION = new RegExp(
  anyOf(
    `${anyWord("not|n't|never|cannot|fails? to|failed to|unable to|no longer|neither|hardly|rarely")}(?! (?:only|just|merely)\\b)[^.;,]{0,24}$`,
    String.raw`\bn(?:o|one of the)(?: [\w-]+)? $`,
    String.raw`\bwithout $`,
  ),
);
/** What was denied before these is over. */
const TURN = /\b(?:and|but|yet|while|whereas|although|however)\b/;
const HEDGE = new RegExp(
  `${anyWord(
    'may|might|could|can|possibly|potentially|often|sometimes|seems?|appears?|suggest(?:s|ing)?|in some|on some',
    'partially|almost|nearly|likely|hypothesi[sz]e',
  )}[^.;,]{0,40}$`,
);

/** Whether the words right before a cue deny it: "does not", "fails to". */
export function isNegated(before: string): boolean {
  const near = before.slice(-60);
  return NEGATION.test(near.split(TURN).at(-1) ?? near);
}

/** Whether the words right before a cue soften it: "may", "in some cases". */
export function isHedged(before: string): boolean {
  return HEDGE.test(before.slice(-80));
}
