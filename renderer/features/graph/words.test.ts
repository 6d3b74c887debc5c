// The graph in words: what is left out is said, and a line reads from both its ends.

import { describe, expect, it } from 'vitest';
import { sampleGraph } from './testing/sample-graph.ts';
import { countWords, linkWords, nodeWords } from './words.ts';

describe('countWords', () => {
  it('says how many of how many are shown, and by which rule, once the cap left some out', () => {
    expect(countWords(2_000, 14_310, 'degree')).toBe('2,000 of 14,310 shown, by degree');
    expect(countWords(2_000, 14_310, 'newest')).toBe('2,000 of 14,310 shown, the newest');
    expect(countWords(500, 14_310, 'tagged')).toBe('500 of 14,310 shown, tagged first');
    expect(countWords(1, 1, 'degree')).toBe('1 node');
    expect(countWords(2_000, 2_000, 'degree')).toBe('2,000 nodes');
  });
});

describe('linkWords', () => {
  it('reads from source and from target, and asks where it is only suggested', () => {
    const graph = sampleGraph({
      nodes: ['BatchLLM', 'vLLM', 'Batching'],
      links: [
        ['BatchLLM', 'outperforms', 'vLLM'],
        ['Batching', null, 'BatchLLM'],
      ],
    });
    expect([linkWords(graph, 0, true), linkWords(graph, 0, false)]).toEqual(['outperforms', 'outperformed by']);
    expect([linkWords(graph, 1, true), linkWords(graph, 1, false)]).toEqual(['names', 'named in']);
    const suggested = { ...graph, links: { ...graph.links, isSuggested: [true, false] } };
    expect(linkWords(suggested, 0, true)).toBe('outperforms?');
    expect([nodeWords(graph, 0), nodeWords(graph, 2)]).toEqual(['system', 'paper, inbox']);
  });
});
