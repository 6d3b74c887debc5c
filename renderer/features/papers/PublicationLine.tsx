// When and where a paper appeared, and its identifiers.

import type { ReactNode } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { Identifier } from '#shared/domain/identifier.ts';
import { issuedDate } from '../../text/dates.ts';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { Name } from '../text/Name.tsx';
import styles from './PublicationLine.module.css';

const SCHEMES: Readonly<Record<Identifier['scheme'], string>> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PMID',
  pmcid: 'PMC',
  isbn: 'ISBN',
  openalex: 'OpenAlex',
};

/** Where an identifier resolves; an ISBN resolves nowhere in particular. */
const RESOLVERS: Readonly<Record<Identifier['scheme'], string | null>> = {
  doi: 'https://doi.org/',
  arxiv: 'https://arxiv.org/abs/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  pmcid: 'https://pmc.ncbi.nlm.nih.gov/articles/',
  isbn: null,
  openalex: 'https://openalex.org/',
};

/** Nothing at all for a paper of which only title and abstract are known. */
export function PublicationLine({ paper: { issued, year, containerTitle, identifiers } }: { readonly paper: Paper }) {
  const parts: { readonly key: string; readonly content: ReactNode }[] = [];
  const date = issued === null ? year : issuedDate(issued);
  if (date !== null) parts.push({ key: 'date', content: date });
  if (containerTitle !== null) parts.push({ key: 'venue', content: <Name text={containerTitle} /> });
  for (const identifier of identifiers) {
    parts.push({
      key: `${identifier.scheme} ${identifier.value}`,
      content: <IdentifierText identifier={identifier} />,
    });
  }
  if (parts.length === 0) return null;
  return (
    <ul className={styles.line}>
      {parts.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
}

function IdentifierText({ identifier: { scheme, value } }: { readonly identifier: Identifier }) {
  const resolver = RESOLVERS[scheme];
  const name = <Name text={value} />;
  return (
    <>
      {SCHEMES[scheme]}{' '}
      {resolver === null ? name : <ExternalLink url={resolver + encodeURI(value)}>{name}</ExternalLink>}
    </>
  );
}
