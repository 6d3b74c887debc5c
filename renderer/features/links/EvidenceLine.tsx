// Why a link stands: a quoted sentence that leads to its place, or the reader's own judgement.

import { Unlink } from 'lucide-react';
import type { Evidence } from '#shared/contract/links.ts';
import { quoted } from '../../text/visible.ts';
import { Name } from '../text/Name.tsx';
import styles from './EvidenceLine.module.css';
import { useShowQuote } from './open-end.ts';

export function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const showQuote = useShowQuote();
  if (evidence.kind === 'judgement') return <p className={styles.judgement}>my own judgement</p>;
  const { paperId, paperTitle, field, start, end, quote, isInPlace } = evidence;
  const words = (
    <q className={styles.quote}>
      <Name text={quote} />
    </q>
  );
  return (
    <div className={styles.line}>
      {paperId === null || field === 'note' ? (
        words
      ) : (
        <button
          type="button"
          className={styles.open}
          title={`Show in ${quoted(paperTitle ?? '')}`}
          onClick={() => showQuote({ paperId, field, start, end, quote })}
        >
          {words}
        </button>
      )}
      {!isInPlace && (
        <span className={styles.lost}>
          <Unlink size={12} aria-hidden /> {lostWords(paperId === null)}
        </span>
      )}
    </div>
  );
}

/** The words were kept when the link was made; where they stood is another matter. */
function lostWords(isPaperGone: boolean): string {
  return isPaperGone ? 'the paper is no longer here' : 'no longer at this place';
}
