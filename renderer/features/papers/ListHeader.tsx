// Above the rows: how many there are, how many of them are selected, what narrows them, how they are sorted.

import { selectedCount } from '../../state/selection-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { FilterButton } from '../filters/FilterButton.tsx';
import styles from './ListHeader.module.css';
import { SortMenu } from './SortMenu.tsx';
import { totalHere } from './total-here.ts';
import { ViewToggle } from './ViewToggle.tsx';

/** A search is ranked, so it has no sort menu. */
export function ListHeader() {
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  return (
    <header className={styles.header}>
      <ListCount />
      <span className={styles.spacer} />
      <FilterButton />
      {isSearch ? <span className={styles.hint}>best first</span> : <SortMenu />}
      <ViewToggle />
    </header>
  );
}

/** Said aloud whenever it changes: how many papers there are, or how many of them are selected. */
export function ListCount() {
  const total = useApp(totalHere);
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  const selected = useApp(selectedCount);
  const words = () => {
    if (total === null) return '';
    if (selected > 1) return `${selected.toLocaleString('en-GB')} selected`;
    return isSearch ? plural(total, 'hit') : plural(total, 'paper');
  };
  return (
    <span role="status" className={styles.count}>
      {words()}
    </span>
  );
}
