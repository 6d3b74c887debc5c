// Reads identifiers out of addresses and labelled lines, in their canonical spelling.

import type { Identifier } from '#shared/domain/identifier.ts';

const ARXIV =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s?|alphaxiv\.org\/abs\/|huggingface\.co\/papers\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const DOI = /\b(10\.\d{4,9}\/[^\s"<>]+)/;
const PMID = /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:?\s*)(\d{1,9})\b/i;
const PMCID = /\b(PMC\d{3,9})\b/;
const OPENALEX = /openalex\.org\/(W\d{4,12})\b/;

/** Identifiers named in the texts, each once. DOIs in lower case, versions of arXiv ids left out. */
export function readIdentifiers(texts: readonly string[]): Identifier[] {
  const found = new Map<string, Identifier>();
  const add = (identifier: Identifier) => found.set(`${identifier.scheme} ${identifier.value}`, identifier);
  for (const text of texts) {
    const arxiv = ARXIV.exec(text)?.[1];
    if (arxiv !== undefined) add({ scheme: 'arxiv', value: arxiv });
    const doi = DOI.exec(text)?.[1];
    if (doi !== undefined) add({ scheme: 'doi', value: trimDoi(doi) });
    const pmid = PMID.exec(text)?.[1];
    if (pmid !== undefined) add({ scheme: 'pmid', value: pmid });
    const pmcid = PMCID.exec(text)?.[1];
    if (pmcid !== undefined) add({ scheme: 'pmcid', value: pmcid });
    const openalex = OPENALEX.exec(text)?.[1];
    if (openalex !== undefined) add({ scheme: 'openalex', value: openalex });
  }
  return [...found.values()];
}

/** A line that is an arXiv number and nothing else says what it is by its form. */
export function namedIdentifier(text: string): string {
  return /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(text.trim()) ? `arXiv:${text.trim()}` : text;
}

/** Punctuation of the sentence around a DOI is no part of it; a closing bracket is when it was opened inside. */
function trimDoi(text: string): string {
  let doi = text.replace(/[.,;:'"”’\]}]+$/, '');
  while (doi.endsWith(')') && doi.split(')').length > doi.split('(').length)
    doi = doi.slice(0, -1).replace(/[.,;:]+$/, '');
  return doi.toLowerCase();
}
