// At the end of a row: whether there is a note, how far the reader has come, or when the paper was put away.

import { NotebookPen } from 'lucide-react';
import type { PaperRow } from '#shared/contract/papers.ts';
import { dayWords, fullMoment } from '../../text/dates.ts';
import { stateLabel } from '../../text/state-label.ts';
import styles from './RowSigns.module.css';

/** Nothing for a paper nobody has touched yet. */
export function RowSigns({ paper: { hasNote, state, trashedAt } }: { readonly paper: PaperRow }) {
  if (!hasNote && state === 'inbox' && trashedAt === null) return null;
  return (
    <span className={styles.signs}>
      {hasNote && <NotebookPen size={12} aria-label="has a note" />}
      {trashedAt === null ? (
        state !== 'inbox' && stateLabel(state).toLowerCase()
      ) : (
        <time dateTime={trashedAt} title={fullMoment(trashedAt)}>
          since {dayWords(trashedAt)}
        </time>
      )}
    </span>
  );
}
