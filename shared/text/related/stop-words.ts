// Words without a subject: they join sentences and say nothing of what a paper is about.

/** English function words and the emptiest verbs, in lower case and without apostrophes. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  // articles, pronouns, determiners
  (
    'a an the this that these those i me my myself we us our ours ourselves you your yours yourself he him his himself ' +
    'she her hers herself it its itself they them their theirs themselves who whom whose which what whatever whichever ' +
    'any anything some someone something somehow somewhat each every everything either neither both all most many much ' +
    'more less least few fewer several various such same other another own none nothing one ones once two three four ' +
    'five six nine ten first second third firstly secondly thirdly ' +
    // prepositions
    'about above across after against along amid among amongst around as at before behind below beneath beside besides ' +
    'between beyond by concerning despite down during except for from in inside into like near of off on onto out ' +
    'outside over per regarding since than through throughout till to toward towards under until unlike up upon versus ' +
    'via vs with within without ' +
    // conjunctions and adverbs
    'and or nor but if because so then although though whereas while when whenever where wherever whether unless yet ' +
    'also again ago already almost always never ever often once only just even still quite rather too very well too ' +
    'not no now here there hence thus therefore thereby therein therefore thereof hereby herein how however why instead ' +
    'otherwise perhaps maybe likely likewise moreover furthermore further meanwhile nevertheless nonetheless indeed ' +
    'namely nearly merely mainly notably obviously presumably previously primarily respectively seemingly similarly ' +
    'similar simply solely sometimes soon specifically especially subsequently sufficiently together usually apart ' +
    'aside away consequently enough exactly fairly formerly hardly last lastly lately later latter former next plus ' +
    'really possible possibly obvious overall else et al eg ie etc cf ' +
    // forms of be, have, do, auxiliaries and verbs as empty as they
    'am is are was were be been being have has had having do does did done doing can cannot could couldn may might must ' +
    'shall should will would ought ll re ve d became become becomes came come comes consider considering consists ' +
    'follow followed following follows gave get gets getting give given gives giving go goes going gone got include ' +
    'included includes including keep keeps kept know known let lets made make makes mean means need needed needs owing ' +
    'please put said say says see seem seems seen show showed shown shows take taken takes tend tends try tries ' +
    'tries use used useful uses using want wants went way ways able due dear tis twas whole thing things zero hundred'
  ).split(' '),
);
