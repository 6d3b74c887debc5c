// The sample library as the page of abstracts a reader might have saved.

import { SAMPLE_PAPERS } from './papers.ts';

export const SAMPLE_FILE_NAME = 'sample of well-known methods.txt';

/** Title, authors and abstract of each sample paper, with the furniture a saved page has around them. */
export function sampleDump(): string {
  const entries = SAMPLE_PAPERS.map(({ title, authors, abstract }) => `${title}\n${authors.join(', ')}\n${abstract}`);
  return ['Lectern sample', 'Well-known methods, described in our own words', ...entries].join('\n\n').concat('\n');
}
