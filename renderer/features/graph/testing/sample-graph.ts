// Small graphs for tests, written as names.

import type { Graph } from '#shared/contract/graph.ts';
import { linkTypeIdSchema } from '#shared/contract/ids.ts';

export interface SampleGraph {
  readonly nodes: readonly string[];
  /** Source, link type (null for a mention), target. */
  readonly links: readonly (readonly [string, 'outperforms' | 'related to' | null, string])[];
}

/** Names that begin with a capital and end in "ing" are papers, all others methods. */
export function sampleGraph({ nodes, links }: SampleGraph): Graph {
  const at = (name: string) => nodes.indexOf(name);
  const isPaper = (name: string) => name.endsWith('ing');
  const types = [
    { label: 'outperforms', inverseLabel: 'outperformed by', colour: 'outperforms', dash: '' },
    { label: 'related to', inverseLabel: 'related to', colour: 'related', dash: '1 4' },
  ].map((type, index) => ({
    ...type,
    id: linkTypeIdSchema.parse(`type-${index}`),
    name: type.label,
    isSymmetric: type.label === type.inverseLabel,
    count: links.filter(([, label]) => label === type.label).length,
  }));
  const ends = links.flatMap(([source, , target]) => [source, target]);
  return {
    nodes: {
      kind: nodes.map((name) => (isPaper(name) ? 'paper' : 'method')),
      id: nodes.map((_, index) => `node-${index}`),
      name: [...nodes],
      detail: nodes.map((name) => (isPaper(name) ? 'inbox' : 'system')),
      year: nodes.map((_, index) => (index === 0 ? null : 2_000 + index)),
      tag: nodes.map(() => -1),
      degree: nodes.map((name) => ends.filter((end) => end === name).length),
      x: nodes.map((_, index) => index * 10),
      y: nodes.map((_, index) => index * -5),
      isPinned: nodes.map(() => false),
    },
    links: {
      source: links.map(([source]) => at(source)),
      target: links.map(([, , target]) => at(target)),
      type: links.map(([, label]) => types.findIndex((type) => type.label === label)),
      id: links.map(([, label], index) => (label === null ? '' : `link-${index}`)),
      isSuggested: links.map(() => false),
    },
    types,
    tags: [],
    totalNodes: nodes.length,
  };
}
