// The place in a paper where a search hit.

import type { Snippet } from '#shared/contract/search.ts';
import { OverlaidText } from '../text/OverlaidText.tsx';
import styles from './SnippetLine.module.css';

const WHERE: Readonly<Record<Snippet['field'], string | null>> = {
  abstract: null,
  note: 'your note',
  tag: 'tags',
  author: 'authors',
};

/** Says where the words stand unless it is the abstract. */
export function SnippetLine({ snippet: { field, text, marks } }: { readonly snippet: Snippet }) {
  return (
    <p className={styles.snippet} dir="auto">
      {WHERE[field] !== null && <span className={styles.where}>{WHERE[field]}</span>}
      <OverlaidText text={text} marks={marks} />
    </p>
  );
}
