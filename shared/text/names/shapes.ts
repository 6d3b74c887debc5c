// What the letters of a word alone say about its being a name.

import { compoundShape } from './compound-shapes.ts';
import { isGenericAcronym } from './generic-acronyms.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { wordSet } from './word-set.ts';

/**
 * `strong`: mixed case, letters with digits, or capitals with a hyphen: SandLLM, R2D2, iSandNet, UnMix-WS, SN-5B.
 * `acronym`: two capitals or more. `capital`: one, as any word may have: Bird, Skip-Piling. `word`: small letters.
 * `number`: also amounts with a unit, 13B or 2x. `generic`: capitals that name a field or a machine, LLM or GPU.
 */
export type Shape = 'strong' | 'acronym' | 'capital' | 'word' | 'number' | 'generic';

const QUANTITY = /^\d[\d.,]*(?:[a-zµ%]{1,5}|[A-Z]|[KMGTP]B|[kMG]?Hz|th|st|nd|rd)?$/;
/** Graphics cards and the like: A100, RTX4090, CS-2. */
const HARDWARE = /^(?:[ABHLPTV]\d{2,3}|(?:RTX|GTX|TPUv|CS|Xeon)-?\d+\w*)$/;
/** What a page leaves of mathematics: `sim3x`, `16times`, `wordx2013word`. */
const DAMAGE = /^(?:sim|approx|times|pm|leq|geq)\d|^\d+times$|\p{L}x20(?:1\d|2[0-6])\p{L}/u;
/** A letter and a digit are a name in these few words only; x1, h2, F1 and L2 are not. */
const LETTER_DIGIT_NAMES = wordSet('T5 C4 R1 R2 o1 o3 o4 t5 mT5 V2 K2');
/** Endings of programs: Node.js, not `text.We`. */
const PROGRAM = /\.(?:js|io|ai|jl|py|NET)$/;
/** Headings of structured abstracts, printed in capitals. */
const HEADINGS = wordSet(
  'ABSTRACT SUMMARY BACKGROUND INTRODUCTION CONTEXT OBJECTIVE OBJECTIVES PURPOSE AIM AIMS HYPOTHESIS DESIGN SETTING',
  'PATIENTS PARTICIPANTS POPULATION SUBJECTS INTERVENTION INTERVENTIONS METHOD METHODS METHODOLOGY APPROACH MATERIAL',
  'MATERIALS MAIN OUTCOME OUTCOMES MEASURE MEASURES MEASUREMENT MEASUREMENTS RESULT RESULTS FINDINGS DISCUSSION',
  'CONCLUSION CONCLUSIONS INTERPRETATION FUNDING TRIAL REGISTRATION CLINICAL RELEVANCE SIGNIFICANCE LIMITATION',
  'LIMITATIONS IMPLICATIONS KEY MESSAGE MESSAGES POINTS TARGET AUDIENCE STUDY DATA SOURCES SELECTION EXTRACTION',
  'SYNTHESIS EVIDENCE LEVEL THE AND OF IN FOR NOT ONLY ALL WE',
);

/** The shape of a word as printed, hyphens included. */
export function shapeOf(word: string): Shape {
  if (/^[^\p{Lu}\d]+$/u.test(word)) return 'word';
  if (isGenericAcronym(word)) return 'generic';
  if (HEADINGS.has(word) || DAMAGE.test(word)) return 'word';
  if (QUANTITY.test(word)) return 'number';
  if (HARDWARE.test(word)) return 'generic';
  const parts = word.split('-').filter((part) => part !== '');
  return parts.length > 1 ? compoundShape(parts, parts.map(shapeOf)) : simpleShape(parts[0] ?? word);
}

function simpleShape(word: string): Shape {
  if (/^\p{Lu}$/u.test(word)) return 'word';
  if (isOrdinaryWord(word) || /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) return 'capital';
  if (/^\d*\p{Lu}{2,}s?$/u.test(word)) return 'acronym';
  if (/^[\d.]+$/.test(word)) return 'number';
  if (/^\p{L}\d$|^[a-z]{1,3}\d+$/u.test(word)) return LETTER_DIGIT_NAMES.has(word) ? 'strong' : 'word';
  if (word.replace(/[^\p{L}]/gu, '').length < 2) return 'word';
  if (/^\p{Lu}?\p{Ll}+\.\p{L}/u.test(word)) return PROGRAM.test(word) ? 'strong' : 'word';
  if (/^\p{Ll}+(?:@.*|\d+)$/u.test(word)) return 'word';
  return 'strong';
}

/** The name inside a describing compound: CLIP of CLIP-based, ImageNet of ImageNet-pretrained; null when none is. */
export function headOfCompound(word: string): string | null {
  const cut = word.lastIndexOf('-');
  if (cut < 2 || !/^\p{Ll}/u.test(word.slice(cut + 1))) return null;
  const head = word.slice(0, cut);
  const shape = shapeOf(head);
  return shape === 'strong' || shape === 'acronym' ? head : null;
}
