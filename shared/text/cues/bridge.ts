// Decides whether a name is the object of words before it, from what stands between.

import { NAME_FILLER } from './blanking.ts';

/** Words that may stand between a verb and the name that is its object: articles, "existing methods such as", lists. */
const LIST_WORD =
  /^(?:and|or|both|the|a|an|its|their|other|all|most|many|several|various|multiple|two|three|existing|previous|previously|prior|earlier|recent|current|strong|popular|leading|common|competitive|competing|standard|conventional|traditional|classical|classic|widely|used|well-known|well-established|established|representative|typical|powerful|advanced|large|larger|small|smaller|vanilla|original|plain|pure|strongest|best|state-of-the-art|sota|proprietary|commercial|open-source|closed-source|pretrained|pre-trained|so-called|baselines?|methods?|approach(?:es)?|models?|techniques?|algorithms?|systems?|frameworks?|competitors?|counterparts?|variants?|solutions?|works?|networks?|architectures?|backbones?|llms?|engines?|datasets?|benchmarks?|tasks?|corpora|such|as|including|like|namely|e\.?g\.?|i\.?e\.?|well|those|that|one|ones|of|results?|performance|with|respect|alone|even|also|only|just|either|at|least|up|to|out|single|popular|public|publicly|available|challenging|diverse|different|real-world|synthetic|standardized|subset|part|version|family|series|from|optimizers?|normali[sz]ations?|'s|s|called|trained|using|on)$/;
/** Words that end the object: what follows is about something else. */
const STOP_WORD =
  /^(?:on|in|at|for|across|by|with|from|to|under|over|than|while|when|where|which|that|who|whose|because|since|but|however|whereas|although|though|is|are|was|were|be|been|has|have|had|can|could|will|would|may|might|do|does|did|we|it|they|this|these|our|using|via|through|during|after|before|without|within|between|if|so|not|no|then|thus|only|achiev\w*|improv\w*|reduc\w*|show\w*|demonstrat\w*|outperform\w*|requir\w*|enabl\w*|train\w*|us(?:e|es|ed|ing))$/;
const TRAINED =
  /\b(?:(?:pre-?)?trained|fine-?tuned|built|based|learned|finetuned|evaluated) (?:on|with|using|from|upon)\b/g;
/** Whether the name is what the object was made from: "models trained on X". */
export function isMadeFrom(between: string): boolean {
  return between.search(TRAINED) >= 0;
}

const MAX_UNKNOWN = 4;
const MAX_TOKENS = 40;

/**
 * How well the words between a cue and a name let the name be the cue's object; 0 when they do not.
 *
 * 1 for "both X and …" or "existing methods such as …"; a little less for each unknown word; 0.85 for "models trained
 * on datasets such as …", where the name is only what the object was made from.
 */
export function bridgeScore(between: string): number {
  let score = 1;
  const text = between.replace(TRAINED, () => {
    score *= 0.85;
    return ' ';
  });
  const tokens = text.match(/█+|[\p{L}\d'’.-]*[\p{L}\d]\.?|[^\s\p{L}\d]/gu) ?? [];
  if (tokens.length > MAX_TOKENS) return 0;
  let unknown = 0;
  let isOpen = true;
  for (const token of tokens) {
    if (token.startsWith(NAME_FILLER)) {
      isOpen = false;
      continue;
    }
    if (/^(?:,|and|or|\/|&|\(|\)|both|as|well|the|["“”'’‘`*<>]|'s|’s|s)$/.test(token)) {
      if (token !== "'s" && token !== '’s') isOpen = true;
      continue;
    }
    if (/^[;:]$/.test(token)) return 0;
    // Behind a name only a list goes on; "X models, as well as Y" is still one.
    if (!isOpen && !/^(?:models?|such|including|like|[-–])$/.test(token) && STOP_WORD.test(token)) return 0;
    if (LIST_WORD.test(token) && !isPreposition(token)) continue;
    if (STOP_WORD.test(token)) return 0;
    if (/^[^\p{L}\d]$/u.test(token)) {
      if (token !== '-' && token !== '–' && token !== '.') return 0;
      continue;
    }
    unknown++;
    score *= 0.95;
    if (unknown > MAX_UNKNOWN) return 0;
  }
  return score;
}

function isPreposition(word: string): boolean {
  return /^(?:to|on|with|from|using|at|of|that)$/.test(word) && word !== 'of';
}
