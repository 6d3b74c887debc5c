// The first titles of a selection, so that one sees what one is about to change.

import { useMemo } from 'react';
import type { PaperRow } from '#shared/contract/papers.ts';
import type { ListPages } from '../../state/list-pages.ts';
import { isSelected, type Selection } from '../../state/selection.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { PaperTitle } from './PaperTitle.tsx';
import styles from './SelectedTitles.module.css';

const SHOWN = 8;

/** Only of papers whose rows are here: this is a glance, not a second list. */
export function SelectedTitles({ count }: { readonly count: number }) {
  const pages = useApp((state) => state.listPages);
  const selection = useApp((state) => state.selection);
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const papers = useMemo(() => firstSelected(pages, selection), [pages, selection]);
  if (papers.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Selected titles">
      <ul>
        {papers.map((paper) => (
          <li key={paper.id} className={styles.entry}>
            <PaperTitle item={{ paper, titleMarks: [], snippet: null }} showRepairs={showRepairs} />
          </li>
        ))}
      </ul>
      {count > papers.length && <p className={styles.rest}>and {plural(count - papers.length, 'more', 'more')}</p>}
    </section>
  );
}

function firstSelected(pages: ListPages, selection: Selection): readonly PaperRow[] {
  const found: PaperRow[] = [];
  for (const number of [...pages.keys()].sort((a, b) => a - b)) {
    for (const { paper } of pages.get(number)?.rows ?? []) {
      if (isSelected(selection, paper.id)) found.push(paper);
      if (found.length === SHOWN) return found;
    }
  }
  return found;
}
