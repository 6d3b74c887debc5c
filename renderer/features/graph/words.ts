// The graph in words.

import type { Graph } from '#shared/contract/graph.ts';
import { METHOD_KINDS } from '#shared/domain/method.ts';
import { plural } from '../../text/plural.ts';
import { stateLabel } from '../../text/state-label.ts';

const KIND_WORDS: Readonly<Record<(typeof METHOD_KINDS)[number], string>> = {
  method: 'method',
  system: 'system',
  dataset: 'data set',
  benchmark: 'benchmark',
  metric: 'metric',
  model: 'model',
  software: 'software',
};

export function kindWords(kind: string): string {
  const known = METHOD_KINDS.find((name) => name === kind);
  return known === undefined ? kind : KIND_WORDS[known];
}

/** "paper, read" or "data set": what a node is. */
export function nodeWords({ nodes }: Graph, index: number): string {
  const detail = nodes.detail[index] ?? '';
  return nodes.kind[index] === 'paper' ? `paper, ${stateLabel(detail).toLowerCase()}` : kindWords(detail);
}

/** What a link says when read from its source, or from its target. */
export function linkWords({ links, types }: Graph, index: number, isFromSource: boolean): string {
  const type = types[links.type[index] ?? -1];
  if (type === undefined) return isFromSource ? 'names' : 'named in';
  const words = isFromSource ? type.label : type.inverseLabel;
  return links.isSuggested[index] === true ? `${words}?` : words;
}

const RULE_WORDS = { degree: 'by degree', newest: 'the newest', tagged: 'tagged first' } as const;

/** "2,000 of 14,310 shown, by degree": never fewer than there are without saying so. */
export function countWords(shown: number, total: number, rule: keyof typeof RULE_WORDS): string {
  const number = (value: number) => value.toLocaleString('en-GB');
  if (shown === total) return plural(total, 'node');
  return `${number(shown)} of ${number(total)} shown, ${RULE_WORDS[rule]}`;
}
