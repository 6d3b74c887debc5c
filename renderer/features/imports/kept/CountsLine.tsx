// The sum of an import that was made.

import { Fragment } from 'react';
import type { ImportCounts } from '#shared/contract/imports.ts';
import { decisionWords, SUMMANDS } from '../words/decision-words.ts';
import styles from './CountsLine.module.css';

export function CountsLine({ counts }: { readonly counts: ImportCounts }) {
  return (
    <p className={styles.sum}>
      <Term count={counts.found} label="found" />
      {SUMMANDS.map((decision, index) => (
        <Fragment key={decision}>
          <span className={styles.sign}>{index === 0 ? ' = ' : ' + '}</span>
          <Term count={counts[decision]} label={decisionWords(decision)} />
        </Fragment>
      ))}
    </p>
  );
}

function Term({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <span>
      <b className={styles.number}>{count.toLocaleString('en-GB')}</b> {label}
    </span>
  );
}
