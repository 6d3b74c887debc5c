// How the library is sorted: by what, and in which direction.

import { ArrowDownNarrowWide, ArrowUpNarrowWide, ChevronDown } from 'lucide-react';
import { PAPER_SORTS } from '#shared/contract/papers.ts';
import { keyOf } from '../../app/commands.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ListHeader.module.css';
import { firstSort, SORT_LABELS } from './list-columns.ts';
import { SortSections } from './SortSections.tsx';

/** Remembered with the library. */
export function SortMenu() {
  const sort = useApp((state) => state.settings.listSort);
  const setSort = useApp((state) => state.setSort);
  const Arrow = sort.direction === 'ascending' ? ArrowUpNarrowWide : ArrowDownNarrowWide;
  return (
    <Menu
      label="Sort by"
      trigger={
        <Button
          variant="quiet"
          aria-label={`Sorted by ${SORT_LABELS[sort.by].toLowerCase()}, ${sort.direction}`}
          shortcut={keyOf('sort')}
          isShortcutShown={false}
          {...focusTarget('sort')}
        >
          <Arrow size={14} aria-hidden />
          <span className={styles.word}>{SORT_LABELS[sort.by]}</span>
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      <SortSections
        choices={PAPER_SORTS}
        labels={SORT_LABELS}
        sort={sort}
        onBy={(by) => setSort(firstSort(by))}
        onDirection={(direction) => setSort({ ...sort, direction })}
      />
    </Menu>
  );
}
