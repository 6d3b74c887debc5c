// Words that say what a method is made from: extends, variant of, based on, uses.

import { type Cue, cue } from './cue.ts';

const ANY_SUBJECT = { needsOwnSubject: false } as const;

export const BUILDING_CUES: readonly Cue[] = [
  cue(
    'variant-of',
    'variant-of',
    0.88,
    /\b(?:variants?|versions?|modifications?|simplifications?|special cases?|reformulations?|re-?implementation|adaptations?|(?:a|an) (?:\w+ )?generali[sz]ation) of\b/,
  ),
  cue(
    'modifies',
    'variant-of',
    0.7,
    /\b(?:modif(?:y|ies|ying)|simplif(?:y|ies|ying)|revisit(?:s|ing)?|(?:a|an|our) (?:modified|improved|simplified|adapted|enhanced|extended))\b/,
  ),
  cue(
    'builds-on',
    'extends',
    0.9,
    /\b(?:(?:build(?:s|ing)?|built) (?:(?:up)?on|on top of|from)|extensions? (?:of|to)|extend(?:s|ed|ing)?|generali[sz](?:es?|ing)|on top of)\b/,
  ),
  cue(
    'based-on',
    'extends',
    0.74,
    /\b(?:(?:based|relies|rely|relying|founded|grounded) (?:up)?on|derived from|inspired by|adapted from|adapt(?:s|ing)?|starting from)\b/,
  ),
  cue(
    'improves',
    'extends',
    0.62,
    /\b(?:improv(?:es?|ed|ing)|enhanc(?:es?|ed|ing)|accelerat(?:es?|ed|ing)|boost(?:s|ed|ing)?|augment(?:s|ed|ing)?|strengthen(?:s|ed|ing)?)\b(?: the (?:performance|quality|accuracy|efficiency|speed|robustness|throughputs?) of)?/,
  ),
  cue(
    'uses',
    'uses',
    0.72,
    /\b(?:us(?:es?|ing|ed)|leverag(?:es?|ed|ing)|employ(?:s|ed|ing)?|utili[sz](?:es?|ed|ing)|adopt(?:s|ed|ing)?|incorporat(?:es?|ed|ing)|integrat(?:es?|ed|ing)|appl(?:y|ies|ied|ying)|combin(?:es?|ed|ing)(?: \w+){0,2}? with|powered by|equipped with|with the help of|via|built with|implemented (?:in|with|on|using)|initiali[sz]ed (?:from|with)|applied (?:\w+ ){0,2}to|fine-?tun(?:es?|ed|ing)(?: from)?|(?:pre-?)?train(?:s|ed|ing)? (?:with|using|from))\b(?! of\b)/,
    { object: 'any' },
  ),
  cue(
    'made-from',
    'uses',
    0.68,
    /\b(?:(?:pre-?)?train(?:s|ed|ing)?|fine-?tun(?:es?|ed|ing)|construct(?:s|ed|ing)?|built|sampled|collected|derived|curated)\b[^.;,]{0,40}?\b(?:on|from)\b/,
    { object: 'data' },
  ),
  cue(
    'survey-of',
    'surveys',
    0.6,
    /\b(?:survey(?:s|ing)?|review(?:s|ing)?|overview of|survey of|review of)\b/,
    ANY_SUBJECT,
  ),
];
