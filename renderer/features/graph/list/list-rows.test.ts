// The rows of the list: every node once, every link under both of its ends.

import { describe, expect, it } from 'vitest';
import { sampleGraph } from '../testing/sample-graph.ts';
import { linkRowWords, listRows, orderedNodes } from './list-rows.ts';

const graph = sampleGraph({
  nodes: ['vLLM', 'BatchLLM', 'Orca', 'Batching'],
  links: [
    ['BatchLLM', 'outperforms', 'vLLM'],
    ['Batching', null, 'BatchLLM'],
  ],
});

function words(search: string, unfolded: readonly string[]): string[] {
  const numbers = new Set(unfolded.map((name) => graph.nodes.name.indexOf(name)));
  return listRows(graph, orderedNodes(graph, search), numbers).map((row) =>
    row.kind === 'node' ? (graph.nodes.name[row.node] ?? '') : `  ${linkRowWords(graph, row)}`,
  );
}

describe('listRows', () => {
  it('begins with the node of most links, equals by name', () => {
    expect(words('', [])).toEqual(['BatchLLM', 'Batching', 'vLLM', 'Orca']);
  });

  it('tells each link from the side of the node it stands under, links before mentions', () => {
    expect(words('', ['BatchLLM', 'vLLM'])).toEqual([
      'BatchLLM',
      '  outperforms vLLM',
      '  named in Batching',
      'Batching',
      'vLLM',
      '  outperformed by BatchLLM',
      'Orca',
    ]);
  });

  it('keeps what the search finds, all its words in any case', () => {
    expect(words('llm', [])).toEqual(['BatchLLM', 'vLLM']);
    expect(words('LLM ba', ['BatchLLM'])).toEqual(['BatchLLM', '  outperforms vLLM', '  named in Batching']);
    expect(words('nothing', [])).toEqual([]);
  });
});
