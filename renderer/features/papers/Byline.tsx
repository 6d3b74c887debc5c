// Who wrote a paper and when, as short as a row of the list needs it.

import type { PaperRow } from '#shared/contract/papers.ts';
import { shortName } from '../../text/author-name.ts';
import { Name } from '../text/Name.tsx';
import styles from './Byline.module.css';

/** "Kwon, Li and 6 more"; empty when nobody is named. */
export function authorWords({ authors, authorCount }: Pick<PaperRow, 'authors' | 'authorCount'>): string {
  const names = authors
    .slice(0, authorCount > 3 ? 2 : 3)
    .map(shortName)
    .join(', ');
  return authorCount > 3 ? `${names} and ${authorCount - 2} more` : names;
}

/** Nothing at all when neither is known. */
export function Byline({ paper }: { readonly paper: PaperRow }) {
  const names = authorWords(paper);
  if (names === '' && paper.year === null) return null;
  return (
    <span className={styles.by}>
      {names !== '' && <Name text={names} />}
      {names !== '' && paper.year !== null && ' · '}
      {paper.year}
    </span>
  );
}
