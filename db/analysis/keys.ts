// Keys by which refusals are remembered: they outlive a new import of the same paper, whose row id is another.

import { hash } from 'node:crypto';
import { canonicalName } from '#shared/text/names/canonical.ts';

/** A paper by its folded title, which stays when its abstract is completed. */
export function paperKey(titleKey: string): string {
  return `paper:${hash('sha256', titleKey).slice(0, 24)}`;
}

export function methodKey(name: string): string {
  return `method:${canonicalName(name)}`;
}

/** What a refused candidate is remembered by. */
export function candidateKey(titleKey: string, name: string): string {
  return `${paperKey(titleKey)} ${canonicalName(name)}`;
}

/** What a refused suggestion is remembered by: rule, type and both ends; either way round for a symmetric type. */
export function suggestionKey(
  rule: string,
  type: string,
  source: string,
  target: string,
  isSymmetric: boolean,
): string {
  const ends = isSymmetric && target < source ? [target, source] : [source, target];
  return [rule, type, ...ends].join('|');
}

/** A suggestion's id: the same for the same suggestion, whenever it is computed. */
export function suggestionId(key: string): string {
  return hash('sha256', key).slice(0, 32);
}
