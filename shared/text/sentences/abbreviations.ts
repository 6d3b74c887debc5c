// Words before a full stop that do not end a sentence, and words that begin one.

import { wordSet } from '../names/word-set.ts';

/** Never the end of a sentence. Written in lower case without the last stop. */
const NEVER_LAST = wordSet(
  'e.g eg i.e ie vs v.s cf viz fig figs eq eqs eqn sec secs tab ref refs ch chap thm lem prop def dr prof',
  'mr mrs ms st no nos vol pp resp approx w.r.t wrt a.k.a aka ca esp incl excl max min avg std var temp',
  'dept univ gen sen rep sp spp subsp jan feb mar apr jun jul aug sept oct nov dec',
);

/** The end of a sentence only when the next word begins one. */
const SELDOM_LAST = wordSet('etc al inc ltd co corp u.s u.k e.u u.s.a ph.d b.sc m.sc a.m p.m i.i.d d.c et.al jr sr');

/** Words that begin sentences of abstracts and hardly ever follow an abbreviation inside one. */
const OPENERS = wordSet(
  'see we our the this these that those in it its to for however moreover finally here as a an on with by all',
  'both additionally furthermore also thus therefore hence consequently then when while although though',
  'despite since because if unlike from after before at through under using given first second third',
  'firstly secondly thirdly lastly next one two three four five many most some several such they their',
  'there each every no not only extensive experiments experimental results empirical empirically code codes',
  'data source models model based building compared comparing combined across among between beyond during',
  'within without instead rather recent recently existing current currently previous prior traditional',
  'overall specifically particularly notably importantly interestingly surprisingly similarly conversely',
  'meanwhile nevertheless nonetheless subsequently ultimately together motivated inspired driven following',
  'more other others another what how why which who evaluation evaluations evidence analysis findings',
  'methods method conclusion conclusions background objective objectives approach approaches ablation',
  'ablations comprehensive numerical theoretical theoretically simulation simulations further yet but and',
  'or so even still especially indeed equipped trained large deep',
);

/** How the word before a full stop, in lower case, bears on whether a sentence ends there. */
export function stopAfter(word: string): 'never' | 'seldom' | 'may' {
  if (NEVER_LAST.has(word)) return 'never';
  return SELDOM_LAST.has(word) ? 'seldom' : 'may';
}

/** Whether a word, in lower case, is one that begins sentences. */
export function opensSentence(word: string): boolean {
  return OPENERS.has(word) || (word.length > 5 && word.endsWith('ly'));
}
