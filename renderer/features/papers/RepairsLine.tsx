// Under the abstract: that characters are shown otherwise than they were imported, and the way to see them as they were.

import type { Paper } from '#shared/contract/papers.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import styles from './RepairsLine.module.css';

/** Only for papers that have repairs; the switch is the one of the whole library. */
export function RepairsLine({ paper }: { readonly paper: Paper }) {
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const setSettings = useApp((state) => state.setSettings);
  const count = paper.titleRepairs.length + paper.abstractRepairs.length;
  if (count === 0) return null;
  return (
    <p className={styles.line}>
      {showRepairs ? (
        <>
          {plural(count, 'repair')}, <span className={styles.sample}>dotted</span> in the text
        </>
      ) : (
        'Shown letter for letter as imported'
      )}
      {' · '}
      <button
        type="button"
        className={styles.switch}
        title="For the whole library"
        onClick={() => void setSettings({ showRepairs: !showRepairs })}
      >
        {showRepairs ? 'show as imported' : `show ${plural(count, 'repair')}`}
      </button>
    </p>
  );
}
