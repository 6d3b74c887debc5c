// A quoted sentence with the words that give the relation away marked in it.

import { useMemo } from 'react';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import styles from '../links/EvidenceLine.module.css';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { hasWords } from './cued-pieces.ts';

export function CuedQuote({ quote, cue }: Pick<Suggestion['evidence'][number], 'quote' | 'cue'>) {
  const marks = useMemo(() => (cue !== null && hasWords(quote.slice(cue.start, cue.end)) ? [cue] : []), [quote, cue]);
  return (
    <q className={styles.quote}>
      <OverlaidText text={quote} marks={marks} />
    </q>
  );
}
