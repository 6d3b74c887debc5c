// The shape of hyphenated words: MT-Bench is a name, CLIP-based describes, Text-to-SQL is a task.

import { isGenericAcronym } from './generic-acronyms.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Shape } from './shapes.ts';
import { wordSet } from './word-set.ts';

const CONNECTING = wordSet('to of the in and by as on for a or with vs at');
/** First parts that count something: top-5, type-2, phase-3. */
const COUNTING = wordSet(
  'top level type phase step stage tier class case table figure section part grade rank layer bit day week month year',
  'session',
);
/** Small-letter endings that belong to names: BERT-large, gpt-3.5-turbo, HeronBench-leaderboard. */
const NAMING = wordSet(
  'base large small tiny mini nano micro medium huge giant turbo instruct chat plus pro max lite core hard eval bench',
  'benchmark leaderboard dataset corpus suite coder math code vl oss preview xl xxl xs',
);
const NAMING_FIGURE = /^(?:v\d.*|\d+[bkm]?|x\d*|[a-z])$/;
/** Families of models that are often printed in small letters. */
const FAMILIES = wordSet(
  'gpt llama qwen bert t5 vit clip opt phi gemma mistral claude gemini llm mini tiny micro nano deepseek',
);
/** Everyday first and last parts: Non-IID, Top-K, N-Gram. */
const EVERYDAY = wordSet(
  'Non Pre Post Multi Top Based Gram Axis Shot Mean Means Ray Test Score Value Function Learning Shape Turn Table Wise Type Level Driven Aware Guided Enhanced Assisted Powered',
  'Enabled Net Cross Inter Intra',
);

/** The shape of a word of several parts, given the shapes of these. */
export function compoundShape(parts: readonly string[], shapes: readonly Shape[]): Shape {
  const [first = '', ...others] = parts;
  if (others.some((part) => CONNECTING.has(part)) || COUNTING.has(first.toLowerCase())) return 'word';
  const isTelling = shapes.some((shape) => shape === 'strong' || shape === 'acronym');
  const small = parts.filter((part) => /^\p{Ll}[\p{Ll}\p{M}]*$/u.test(part));
  if (small.length === 0) return capitalCompound(parts, shapes, isTelling);
  if (/^\p{Ll}+$/u.test(first)) return isModelOfFamily(first, others) ? 'strong' : 'word';
  const isNamed = small.length === 1 && isNaming(parts.at(-1) as string);
  return isNamed && isTelling && shapes[0] !== 'generic' ? 'strong' : 'word';
}

/** All parts begin with a capital or a digit. */
function capitalCompound(parts: readonly string[], shapes: readonly Shape[], isTelling: boolean): Shape {
  if (shapes.every((shape) => shape === 'generic' || shape === 'number' || shape === 'word')) return 'generic';
  if (parts[0]?.length === 1 && !parts.slice(1).every(isEveryday)) return 'strong';
  const hasFigure = parts.slice(1).some((part) => /^\d|^\p{Lu}\d*$/u.test(part));
  if (!isTelling && !shapes.includes('generic') && !hasFigure) {
    return parts.every((part) => isOrdinaryWord(part)) ? 'word' : 'capital';
  }
  const startsWithNumber = /^\d/.test(parts[0] ?? '') && !isTelling;
  return startsWithNumber || parts.every(isEveryday) ? 'word' : 'strong';
}

function isEveryday(part: string): boolean {
  return part.length === 1 || isGenericAcronym(part) || EVERYDAY.has(part);
}

/** `gpt-3.5-turbo`, `mini-ImageNet`: small letters first, then something that tells. */
function isModelOfFamily(first: string, others: readonly string[]): boolean {
  const tells = (part: string): boolean => /\d|\p{Lu}/u.test(part);
  return FAMILIES.has(first) && others.some(tells) && others.every((part) => tells(part) || isNaming(part));
}

function isNaming(part: string): boolean {
  return NAMING.has(part) || NAMING_FIGURE.test(part);
}
