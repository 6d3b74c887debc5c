// Which paper a record looks like, and why.

import type { PreviewRecord } from '#shared/contract/imports.ts';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../text/Name.tsx';
import { isWorthComparing, reasonWords } from '../words/match-words.ts';
import styles from './RecordRow.module.css';

/** A plain duplicate of a paper in the library needs no line: its label says it. */
export function MatchLine({ record, onCompare }: { readonly record: PreviewRecord; readonly onCompare: () => void }) {
  const { match, decision, choice } = record;
  if (match === null) return null;
  const isEarlier = match.paperId === null;
  const isPlain = match.reason === 'same-title-and-text' && decision === 'duplicate';
  if (isPlain && !isEarlier) return null;
  if (isPlain) return <div className={styles.match}>the same as an earlier record of this import</div>;
  return (
    <div className={cx(styles.match, decision === 'near' && choice === null && styles.asking)}>
      {isEarlier ? 'like the earlier record' : 'like'} “<Name text={match.title === '' ? 'untitled' : match.title} />
      ”, {reasonWords(match.reason)}
      {isWorthComparing(record) && (
        <>
          {' · '}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the key C and a button below do the same for the keyboard */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the key C and a button below do the same for the keyboard */}
          <span
            className={styles.compare}
            onClick={(event) => {
              event.stopPropagation();
              onCompare();
            }}
          >
            compare
          </span>
        </>
      )}
    </div>
  );
}
