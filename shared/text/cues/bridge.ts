// Decides whether a name is the object of words before it, from what stands between.

import { wordSet } from '../names/word-set.ts';
import { anyWord } from '../sentences/patterns.ts';
import { NAME_FILLER } from './blanking.ts';

/** Words that may stand between a verb and the name that is its object: articles, "existing methods such as", lists. */
const LINK_WORDS = wordSet(
  'and or both the a an its their other all most many several various multiple two three existing previous',
  'previously prior',
  'earlier recent current strong popular leading common competitive competing standard conventional traditional',
  'classical',
  'classic widely used well-known well-established established representative typical powerful advanced large',
  'larger small',
  'smaller vanilla original plain pure strongest best state-of-the-art sota proprietary commercial open-source',
  'closed-source pretrained pre-trained so-called baseline baselines method methods approach approaches model models',
  'technique techniques algorithm algorithms system systems framework frameworks competitor competitors counterpart',
  'counterparts variant variants solution solutions work works network networks architecture architectures backbone',
  'backbones llm llms engine engines dataset datasets benchmark benchmarks task tasks corpora such as including',
  'like namely',
  'e.g. e.g i.e. i.e eg ie well those one ones of results result performance respect alone even also just either',
  'least up',
  'out single public publicly available challenging diverse different real-world synthetic standardized subset',
  'part version',
  'family series optimizer optimizers normalization normalizations called',
);
/** Words that end the object: what follows is about something else. */
const STOP_WORDS = wordSet(
  'on in at for across by with from to under over than while when where which that who whose because since but however',
  'whereas although though is are was were be been has have had can could will would may might do does did we it',
  'they this',
  'these our using via through during after before without within between if so not no then thus only use uses used',
  'train trained training requires require requiring enables enable enabling shows show showing',
);
const STOP_STEM = /^(?:achiev|improv|reduc|demonstrat|outperform|surpass)/;
const JOINING = /^(?:,|and|or|\/|&|\(|\)|both|as|well|the|["“”'’‘`*<>])$/;
const MADE_FROM = new RegExp(
  anyWord('(?:(?:pre-?)?trained|fine-?tuned|built|based|learned|evaluated) (?:on|with|using|from|upon)'),
  'g',
);
const TOKEN = new RegExp(`${NAME_FILLER}+|[\\p{L}\\d'’.-]*[\\p{L}\\d]\\.?|[^\\s\\p{L}\\d]`, 'gu');

const MAX_TOKENS = 40;
const MAX_UNKNOWN = 4;
const UNKNOWN_SHARE = 0.95;
const MADE_FROM_SHARE = 0.85;

/** Whether the name is what the object was made from: "models trained on X". */
export function isMadeFrom(between: string): boolean {
  return between.search(MADE_FROM) >= 0;
}

/**
 * How well the words between a cue and a name let the name be the cue's object; 0 when they do not.
 *
 * 1 for "both X and …" or "existing methods such as …"; a little less for each unknown word, and for "models trained
 * on datasets such as …", where the name is only what the object was made from.
 */
export function bridgeScore(between: string): number {
  let score = 1;
  const plain = between.replace(MADE_FROM, () => {
    score *= MADE_FROM_SHARE;
    return ' ';
  });
  const tokens = plain.match(TOKEN) ?? [];
  if (tokens.length > MAX_TOKENS) return 0;
  let unknown = 0;
  for (const token of tokens) {
    if (token.startsWith(NAME_FILLER) || JOINING.test(token) || /^['’]?s$/.test(token) || LINK_WORDS.has(token))
      continue;
    if (STOP_WORDS.has(token) || STOP_STEM.test(token)) return 0;
    const isMark = /^[^\p{L}\d]$/u.test(token);
    if (isMark && !/^[-–.]$/.test(token)) return 0;
    if (!isMark) unknown++;
  }
  return unknown > MAX_UNKNOWN ? 0 : score * UNKNOWN_SHARE ** unknown;
}
