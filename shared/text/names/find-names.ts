// Finds the names a paper introduces and those it only mentions, from its title and abstract alone.

import { describeNames } from './describe.ts';
import { findIntroductions } from './introductions.ts';
import { findMentions } from './mentions.ts';
import { mergeNames } from './merge.ts';
import { onlySubject } from './only-subject.ts';
import { readPaper } from './reading.ts';
import { titleNames } from './title-names.ts';
import type { NameCandidate, PaperText } from './types.ts';

/**
 * The names of a paper, introduced ones first, each once with its best evidence.
 *
 * A name counts as introduced when a sentence says so ("we propose X", "a method called X", "our X"), when the title
 * puts it before a colon, or when the title is a name the abstract or its repository takes up. An expansion in
 * brackets alone introduces nothing. Names of fields and machines (LLM, GPU) are never returned.
 */
export function findNames(paper: PaperText): NameCandidate[] {
  const { title, abstract } = readPaper(paper.title, paper.abstract);
  const mentions = [...findMentions(title), ...findMentions(abstract)];
  const told = findIntroductions(abstract);
  const stated = [...titleNames(title, abstract, told), ...told];
  const evidence = stated.some(({ weight }) => weight >= 0.5) ? stated : [...stated, ...onlySubject(title, abstract)];
  return describeNames(mergeNames(title, abstract, evidence, mentions), title, abstract);
}
