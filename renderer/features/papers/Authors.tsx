// Who wrote a paper.

import { useState } from 'react';
import type { Author } from '#shared/domain/author.ts';
import { fullName } from '../../text/author-name.ts';
import { Name } from '../text/Name.tsx';
import styles from './Authors.module.css';

const SHOWN = 12;

/** The first twelve, and the rest on demand. */
export function Authors({ authors }: { readonly authors: readonly Author[] }) {
  const [showsAll, setShowsAll] = useState(false);
  if (authors.length === 0) return <p className={styles.none}>no authors given</p>;
  const shown = showsAll || authors.length <= SHOWN + 1 ? authors : authors.slice(0, SHOWN);
  return (
    <p className={styles.authors}>
      {shown.map((author, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: authors have an order and no identity
        <span key={index}>
          {index > 0 && ', '}
          <Name text={fullName(author)} />
        </span>
      ))}
      {shown.length < authors.length && ' '}
      {shown.length < authors.length && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
          and {authors.length - shown.length} more
        </button>
      )}
    </p>
  );
}
