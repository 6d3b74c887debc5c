// The tags of a paper in the list.

import type { PaperRow } from '#shared/contract/papers.ts';
import { Name } from '../text/Name.tsx';
import styles from './RowTags.module.css';

/** Each with its sign, so that it is seen to be a tag; as many as fit. */
export function RowTags({ paper: { tags } }: { readonly paper: PaperRow }) {
  if (tags.length === 0) return null;
  return (
    <span className={styles.tags}>
      {tags.map(({ id, name }) => (
        <span key={id} className={styles.tag}>
          <span className={styles.sign}>#</span>
          <Name text={name} />
        </span>
      ))}
    </span>
  );
}
