// What can be put into the search field besides plain words.

export interface SearchWay {
  /** As it is typed; it can be run as it stands. */
  readonly example: string;
  readonly finds: string;
  /** The part of it to write one's own words over; none where it is meant as it stands. */
  readonly own?: string;
}

export const WORD_WAYS: readonly SearchWay[] = [
  { example: 'title:norm', own: 'norm', finds: 'in titles; also abstract, author, note, tag' },
  { example: '+data -image', own: 'data', finds: 'with one word and without the other' },
  { example: '"batch size"', own: 'batch size', finds: 'these words beside each other' },
  { example: 'transform*', own: 'transform', finds: 'words that begin so' },
  { example: 'tranformer~1', own: 'tranformer', finds: 'words that differ by one letter' },
];

export const LINK_WAYS: readonly SearchWay[] = [
  { example: 'outperforms:vLLM', own: 'vLLM', finds: 'what outperforms vLLM; any type of link will do' },
  { example: 'outperformed-by:vLLM', own: 'vLLM', finds: 'the other way round' },
  { example: 'linked:vLLM', own: 'vLLM', finds: 'what has any link with it' },
  { example: 'compared:A -compared:B', own: 'A', finds: 'compared with A, but not with B' },
  { example: 'type:extends tag:norm', own: 'extends', finds: 'links of a type, here with a tag' },
  { example: 'path:A..B', own: 'A..B', finds: 'the links that lead from A to B' },
  { example: 'links:none', finds: 'methods without a link' },
];

/** Where the part to write over stands in the example; at its end where there is none. */
export function ownRange({ example, own = '' }: SearchWay): readonly [start: number, end: number] {
  const start = own === '' ? example.length : example.indexOf(own);
  return [start, start + own.length];
}
