// What the letters of a word alone say about its being a name.

import { isGenericAcronym } from './generic-acronyms.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/**
 * `strong`: mixed case, letters with digits, or capitals with a hyphen: BatchLLM, R2D2, iSTFTNet, UnMix-TNS, DFN-5B.
 * `acronym`: two capitals or more. `capital`: one, as any word may have: Bird, Skip-Tuning. `word`: small letters.
 * `number`: also amounts with a unit, 13B or 2x. `generic`: capitals that name a field or a machine, LLM or GPU.
 */
export type Shape = 'strong' | 'acronym' | 'capital' | 'word' | 'number' | 'generic';

const QUANTITY = /^[~<>]?\d[\d.,]*(?:[a-zµ%]{1,5}|[A-Z]|[KMGTP]B|[kMG]?Hz|th|st|nd|rd)?$/;
/** Graphics cards and the like: A100, RTX4090, CS-2. */
const HARDWARE = /^(?:[ABHLPTV]\d{2,3}|(?:RTX|GTX|TPUv|CS|Xeon)-?\d+\w*)$/;
const ORDINAL_HEAD =
  /^(?:top|level|type|phase|step|stage|tier|class|case|table|figure|section|part|grade|rank|layer|bit|day|week|month|year|session)$/i;
/** Small-letter endings of compounds that describe: CLIP-based, Transformer-like, ImageNet-pretrained. */
const DESCRIBING =
  /^(?:.*(?:ed|ing|ive|ic|ical|al|able|ible|ary|less|ful|wise|free|like|style|level|scale|size|sized|aware|aligned|agnostic|driven|specific|type|class|shot|only|style|friendly|heavy|light|rich|poor|invariant|equivariant|independent|dependent|compatible|constrained|efficient|sensitive|informed|native|family|series|grade|turn|step|stage|hour|hours|days?|token|tokens|text|image|to|of|and|in|on|based|guided|centric|optimal|hard|complete|model|models|user|users|agent|agents|task|tasks|data|query|queries|method|methods|loss|score|scores|space|time|augmented|enhanced|distance|divergence|norm|ball|net|head|heads|attention|layer|layers))$/;
/** Small-letter endings that belong to names: BERT-large, gpt-3.5-turbo, BenchBench-leaderboard. */
const NAMING =
  /^(?:base|large|small|tiny|mini|nano|micro|medium|huge|giant|turbo|instruct|chat|plus|pro|max|lite|core|hard|eval|bench|benchmark|leaderboard|dataset|corpus|suite|coder|math|code|vl|oss|preview|xl|xxl|xs|v\d.*|\d+[bkm]?|x\d*|[a-z]|test|style)$/;
const FAMILY =
  /^(?:gpt|llama|qwen|bert|t5|vit|clip|opt|phi|gemma|mistral|claude|gemini|llm|mini|tiny|micro|nano|deepseek)$/;
const CONNECTING = new Set([
  'to',
  'of',
  'the',
  'in',
  'and',
  'by',
  'as',
  'on',
  'for',
  'a',
  'or',
  'with',
  'vs',
  'at',
  'the',
]);

/** Headings of structured abstracts, printed in capitals. */
const HEADING =
  /^(?:ABSTRACT|SUMMARY|BACKGROUND|INTRODUCTION|CONTEXT|OBJECTIVES?|PURPOSE|AIMS?|HYPOTHESIS|DESIGN|SETTING|PATIENTS|PARTICIPANTS|POPULATION|SUBJECTS|INTERVENTIONS?|METHODS?|METHODOLOGY|APPROACH|MATERIALS?|MAIN|OUTCOMES?|MEASURES?|MEASUREMENTS?|RESULTS?|FINDINGS|DISCUSSION|CONCLUSIONS?|INTERPRETATION|FUNDING|TRIAL|REGISTRATION|CLINICAL|RELEVANCE|SIGNIFICANCE|LIMITATIONS?|IMPLICATIONS?|KEY|MESSAGES?|POINTS|TARGET|AUDIENCE|STUDY|DATA|SOURCES|SELECTION|EXTRACTION|SYNTHESIS|EVIDENCE|LEVEL|THE|AND|OF|IN|FOR|NOT|ONLY|ALL|WE)$/;

/** What a page leaves of mathematics: `sim3x`, `16times`, `scratchx2013even`. */
const DAMAGE = /^(?:sim|approx|times|pm|leq|geq)\d|^\d+times$|\p{L}x20(?:1\d|2[0-6])\p{L}/u;

export function shapeOf(word: string): Shape {
  if (/^[^\p{Lu}\d]+$/u.test(word)) return 'word';
  if (isGenericAcronym(word)) return 'generic';
  if (HEADING.test(word) || DAMAGE.test(word)) return 'word';
  if (QUANTITY.test(word)) return 'number';
  if (HARDWARE.test(word)) return 'generic';
  return word.includes('-') ? compoundShape(word) : simpleShape(word);
}

function simpleShape(word: string): Shape {
  if (/^\p{Lu}$/u.test(word)) return 'word';
  if (isOrdinaryWord(word)) return 'capital';
  if (/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) return 'capital';
  if (/^\d*\p{Lu}{2,}s?$/u.test(word)) return 'acronym';
  if (/^[\d.]+$/.test(word)) return 'number';
  const letters = word.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 && !/^\p{L}\d$/u.test(word)) return 'word';
  if (/^\p{L}\d$/u.test(word) || /^[a-z]{1,3}\d+$/.test(word)) return isLetterDigitName(word) ? 'strong' : 'word';
  if (/^\p{Lu}?\p{Ll}+\.\p{L}/u.test(word)) return /\.(?:js|io|ai|jl|py|NET)$/.test(word) ? 'strong' : 'word';
  if (/^[\p{Ll}]+@|^\p{Ll}+\d+$/u.test(word)) return /^\p{Ll}{2,}\d\p{Ll}/u.test(word) ? 'strong' : 'word';
  return 'strong';
}

/** R1, T5, C4, o1 and t5 are names; x1, h2, F1, L2 and s3 seldom are. */
function isLetterDigitName(word: string): boolean {
  return /^(?:T5|C4|R1|R2|o1|o3|o4|t5|mT5|V2|K2)$/.test(word);
}

function compoundShape(word: string): Shape {
  const parts = word.split('-').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (parts.length < 2) return simpleShape(word.replace(/-/g, ''));
  if (parts.slice(1).some((part) => CONNECTING.has(part)) || ORDINAL_HEAD.test(first)) return 'word';
  const shapes = parts.map((part) => shapeOf(part));
  const small = parts.filter((part) => /^\p{Ll}[\p{Ll}\p{M}]*$/u.test(part));
  const isTelling = shapes.some((shape) => shape === 'strong' || shape === 'acronym');
  if (small.length === 0) {
    if (shapes.every((shape) => shape === 'generic' || shape === 'number' || shape === 'word')) return 'generic';
    const hasFigure = parts.slice(1).some((part) => /^\d/.test(part) || /^\p{Lu}\d*$/u.test(part));
    if (isTelling || shapes.includes('generic') || hasFigure) {
      return /^\d/.test(first) && !isTelling ? 'word' : hasOnlyCommonWords(parts) ? 'word' : 'strong';
    }
    return parts.every((part) => isOrdinaryWord(part)) ? 'word' : 'capital';
  }
  if (/^\p{Ll}+$/u.test(first)) {
    const isFamily = FAMILY.test(first) && parts.slice(1).every((part) => /\d|\p{Lu}/u.test(part) || NAMING.test(part));
    return isFamily && parts.slice(1).some((part) => /\d|\p{Lu}/u.test(part)) ? 'strong' : 'word';
  }
  if (small.length === 1 && NAMING.test(last) && !/^(?:style|test)$/.test(last)) {
    return shapes[0] === 'generic' ? 'word' : isTelling ? 'strong' : 'word';
  }
  if (DESCRIBING.test(last) || small.length > 0) return 'word';
  return 'word';
}

/** `Top-K`, `N-Gram`, `Non-IID`: a letter or a generic acronym beside an everyday word. */
function hasOnlyCommonWords(parts: readonly string[]): boolean {
  return parts.every(
    (part) =>
      part.length === 1 ||
      isGenericAcronym(part) ||
      /^(?:Non|Pre|Post|Multi|Multi|Top|Based|Gram|Axis|Shot|Means?|Wise|Type|Level|Driven|Aware|Guided|Enhanced|Assisted|Powered|Enabled|Net|Cross|Inter|Intra)$/.test(
        part,
      ),
  );
}

/** The name inside a describing compound: CLIP of CLIP-based, ImageNet of ImageNet-pretrained; null when none is. */
export function headOfCompound(word: string): string | null {
  const cut = word.lastIndexOf('-');
  if (cut < 2) return null;
  const head = word.slice(0, cut);
  if (!/^\p{Ll}/u.test(word.slice(cut + 1))) return null;
  const shape = shapeOf(head);
  return shape === 'strong' || shape === 'acronym' ? head : null;
}
