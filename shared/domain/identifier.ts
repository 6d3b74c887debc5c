// Identifiers that name a paper outside the library.

export const IDENTIFIER_SCHEMES = ['doi', 'arxiv', 'pmid', 'pmcid', 'isbn', 'openalex'] as const;

export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** An identifier in its canonical spelling: no `doi:` prefix, no resolver host, DOI in lower case. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}
