// The names of the columns; a press sorts by one, a second press the other way round.

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import styles from './ColumnHeaders.module.css';
import { type Column, columnTracks, SORT_LABELS, sortAfterPress } from './list-columns.ts';

/** Stands above a list in columns. Each says by its name how the list would be sorted, or is. */
export function ColumnHeaders({ columns }: { readonly columns: readonly Column[] }) {
  const isTrash = useApp((state) => state.place.kind === 'trash');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-label="Sort by column"
      className={styles.headers}
      style={{ gridTemplateColumns: columnTracks(columns) }}
    >
      {columns.map((column) => (
        <HeaderCell key={column.id} column={isTrash ? { ...column, sortBy: null } : column} />
      ))}
    </div>
  );
}

function HeaderCell({ column: { label, sortBy } }: { readonly column: Column }) {
  const sort = useApp((state) => state.settings.listSort);
  const setSort = useApp((state) => state.setSort);
  if (sortBy === null) return <span className={styles.plain}>{label}</span>;
  const isSorted = sort.by === sortBy;
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className={cx(styles.header, isSorted && styles.sorted)}
      aria-pressed={isSorted}
      aria-label={
        isSorted ? `${SORT_LABELS[sortBy]}, sorted ${sort.direction}` : `Sort by ${SORT_LABELS[sortBy].toLowerCase()}`
      }
      onClick={() => setSort(sortAfterPress(sort, sortBy))}
    >
      {label}
      {isSorted && <Arrow size={12} aria-hidden />}
    </button>
  );
}
