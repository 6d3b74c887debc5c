// What to look at in a record, in words.

import { Fragment } from 'react';
import type { PreviewRecord } from '#shared/contract/imports.ts';
import { Name } from '../../text/Name.tsx';
import { confidenceWords, warningWords } from '../words/warning-words.ts';
import styles from './RecordRow.module.css';

/** More warnings than this are counted. */
const MOST_SHOWN = 4;
const MOST_TEXT = 80;

export function WarningLine({ record: { warnings, confidence } }: { readonly record: PreviewRecord }) {
  const sureness = confidenceWords(confidence);
  if (warnings.length === 0 && sureness === null) return null;
  const rest = warnings.length - MOST_SHOWN;
  return (
    <div className={styles.warning}>
      {warnings.slice(0, MOST_SHOWN).map((warning, index) => {
        const { words, text } = warningWords(warning);
        return (
          <Fragment key={`${warning.code}-${warning.line}-${text}`}>
            {index > 0 && ' · '}
            {words}
            {text !== null && (
              <>
                {' '}
                “<Name text={text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text} />”
              </>
            )}
          </Fragment>
        );
      })}
      {rest > 0 && ` · ${rest} more`}
      {sureness !== null && `${warnings.length > 0 ? ' · ' : ''}${sureness}`}
    </div>
  );
}
