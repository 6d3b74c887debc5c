// found = new + already here + looks alike + rejected; each number lists its records.

import { Fragment } from 'react';
import type { Preview, RecordDecision } from '#shared/contract/imports.ts';
import { plural } from '../../../text/plural.ts';
import { cx } from '../../../ui/cx.ts';
import { decisionWords, SUMMANDS } from '../words/decision-words.ts';
import styles from './SumLine.module.css';
import { useImport, useSession } from './session-hooks.ts';
import { useIgnoredReasons } from './use-ignored-reasons.ts';

export function SumLine({ preview, onShowLines }: { readonly preview: Preview; readonly onShowLines: () => void }) {
  return (
    <section className={styles.sum} aria-label="What was found">
      <Term count={preview.counts.found} label="found" filter={null} />
      {SUMMANDS.map((decision, index) => (
        <Fragment key={decision}>
          <span className={styles.sign} aria-hidden>
            {index === 0 ? '=' : '+'}
          </span>
          <Term count={preview.counts[decision]} label={decisionWords(decision)} filter={decision} />
        </Fragment>
      ))}
      <span className={styles.spacer} />
      <NotImported preview={preview} onShowLines={onShowLines} />
    </section>
  );
}

interface TermProps {
  readonly count: number;
  readonly label: string;
  readonly filter: RecordDecision | null;
}

function Term({ count, label, filter }: TermProps) {
  const session = useSession();
  const isShown = useImport((state) => state.filter === filter);
  const isEmpty = count === 0 && filter !== null;
  const number = count.toLocaleString('en-GB');
  return (
    <button
      type="button"
      className={cx(styles.term, isShown && filter !== null && styles.shown, count > 0 && styles[filter ?? 'found'])}
      aria-pressed={isShown}
      title={filter === null ? 'List all records' : 'List only these'}
      disabled={isEmpty && !isShown}
      onClick={() => void session.setFilter(isShown ? null : filter)}
    >
      <b className={styles.number}>{number}</b> <span>{label}</span>
    </button>
  );
}

function NotImported({ preview, onShowLines }: { readonly preview: Preview; readonly onShowLines: () => void }) {
  const session = useSession();
  const lineView = useImport((state) => state.lineView);
  const count = preview.files.reduce((sum, { ignored }) => sum + ignored, 0);
  const reasons = useIgnoredReasons(preview);
  if (count === 0) return <span className={styles.every}>every line was used</span>;
  const isShown = lineView === 'ignored';
  const toggle = () => {
    session.showLines(isShown ? 'all' : 'ignored');
    onShowLines();
  };
  return (
    <button type="button" className={styles.ignored} aria-pressed={isShown} onClick={toggle}>
      <span className={styles.link}>{plural(count, 'line')} not imported</span>
      {reasons !== null && `: ${reasons}`}
    </button>
  );
}
