// Words that say what a method is made from: extends, variant of, based on, uses.

import { anyWord } from '../sentences/patterns.ts';
import { type Cue, cue } from './cue.ts';

const raw = String.raw;
/** What makes the words after it name what a method is held against, not what it is made from. */
const HELD_AGAINST = new RegExp(
  `${anyWord(
    raw`outperform\w*|surpass\w*|exceed\w*|beat\w*|than|over|against|compar\w+|evaluat\w+|tested|including|such as`,
    'baselines?|like',
  )}[^.;]{0,60}$`,
);

export const BUILDING_CUES: readonly Cue[] = [
  cue(
    'variant-of',
    'variant-of',
    0.88,
    anyWord(
      '(?:variants?|versions?|modifications?|simplifications?|special cases?|reformulations?|re-?implementation) of',
      raw`(?:adaptations?|(?:a|an) (?:\w+ )?generali[sz]ation) of`,
    ),
    { unless: HELD_AGAINST },
  ),
  cue(
    'modifies',
    'variant-of',
    0.7,
    anyWord(
      'modif(?:y|ies|ying)|simplif(?:y|ies|ying)|revisit(?:s|ing)?',
      '(?:a|an|our) (?:modified|improved|simplified|adapted|enhanced|extended)',
    ),
  ),
  cue(
    'builds-on',
    'extends',
    0.9,
    anyWord(
      '(?:build(?:s|ing)?|built) (?:(?:up)?on|on top of|from)|extensions? (?:of|to)|extend(?:s|ed|ing)?',
      'generali[sz](?:es?|ing)|on top of',
    ),
  ),
  cue(
    'based-on',
    'extends',
    0.74,
    anyWord(
      '(?:based|relies|rely|relying|founded|grounded) (?:up)?on|derived from|inspired by|adapted from|adapt(?:s|ing)?',
      'starting from',
    ),
  ),
  cue(
    'improves',
    'extends',
    0.62,
    `${anyWord(
      'improv(?:es?|ed|ing)|enhanc(?:es?|ed|ing)|accelerat(?:es?|ed|ing)|boost(?:s|ed|ing)?|augment(?:s|ed|ing)?',
      'strengthen(?:s|ed|ing)?',
    )}(?: the (?:performance|quality|accuracy|efficiency|speed|robustness|throughputs?) of)?`,
  ),
  cue(
    'uses',
    'uses',
    0.72,
    anyWord(
      'us(?:es?|ing|ed)|leverag(?:es?|ed|ing)|employ(?:s|ed|ing)?|utili[sz](?:es?|ed|ing)|adopt(?:s|ed|ing)?',
      'incorporat(?:es?|ed|ing)|integrat(?:es?|ed|ing)|appl(?:y|ies|ied|ying)|powered by|equipped with',
      'with the help of|via',
      raw`combin(?:es?|ed|ing)(?: \w+){0,2}? with|built with|implemented (?:in|with|on|using)|applied (?:\w+ ){0,2}to`,
      'initiali[sz]ed (?:from|with)|fine-?tun(?:es?|ing)(?: from)?|(?:pre-?)?train(?:s|ed|ing)? (?:with|using|from)',
    ) + raw`(?! of\b)`,
    // "measured using X": X is a measure.
    { object: 'any', unless: /\b(?:measur|scor|quantif)\w+ $/ },
  ),
  cue('uses', 'uses', 0.72, raw`\bfine-?tuned\b(?: from)?`, { object: 'any', unless: HELD_AGAINST }),
  cue(
    'made-from',
    'uses',
    0.68,
    anyWord(
      '(?:pre-?)?train(?:s|ed|ing)?|fine-?tun(?:es?|ed|ing)|construct(?:s|ed|ing)?|built|sampled|collected',
      'derived|curated',
    ) + raw`[^.;,]{0,40}?\b(?:on|from)\b`,
    { object: 'data' },
  ),
  cue('survey-of', 'surveys', 0.6, anyWord('survey(?:s|ing)?|review(?:s|ing)?|(?:overview|survey|review) of'), {
    needsOwnSubject: false,
  }),
];
