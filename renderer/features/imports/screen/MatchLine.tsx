// Which paper a record looks like, and why.

import type { PreviewRecord } from '#shared/contract/imports.ts';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../text/Name.tsx';
import { isWorthComparing, matchedKind, reasonWords } from '../words/match-words.ts';
import styles from './RecordRow.module.css';

/** A plain duplicate of a paper in the library needs no line: its label says it. */
export function MatchLine({ record, onCompare }: { readonly record: PreviewRecord; readonly onCompare: () => void }) {
  const { match, decision, choice } = record;
  if (match === null) return null;
  const isPlain = match.reason === 'same-title-and-text' && choice !== 'import';
  if (isPlain && match.paperId !== null) return null;
  return (
    <div className={cx(styles.match, decision === 'near' && choice === null && styles.asking)}>
      like {match.title === record.title ? matchedKind(match) : <Title text={match.title} />}:{' '}
      {reasonWords(match.reason)}
      {isWorthComparing(record) && <Compare onCompare={onCompare} />}
    </div>
  );
}

function Title({ text }: { readonly text: string }) {
  return (
    <>
      “<Name text={text === '' ? 'untitled' : text} />”
    </>
  );
}

function Compare({ onCompare }: { readonly onCompare: () => void }) {
  return (
    <span className={styles.together}>
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
    </span>
  );
}
