// Above the rows: how many there are, what narrows them, how they are sorted.

import { ArrowDownNarrowWide, ArrowUpNarrowWide, ChevronDown, X } from 'lucide-react';
import { PAPER_SORTS, type PaperSort } from '#shared/contract/papers.ts';
import { LIBRARY, type PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { stateLabel } from '../../text/state-label.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { Name } from '../text/Name.tsx';
import styles from './ListHeader.module.css';

type SortBy = PaperSort['by'];

const SORT_LABELS: Readonly<Record<SortBy, string>> = {
  added: 'Date added',
  title: 'Title',
  author: 'First author',
  year: 'Year',
  venue: 'Venue',
  note: 'With a note',
  state: 'Reading state',
};
/** The direction a sort starts with: the newest first, names from A. */
const FIRST_DIRECTION: Readonly<Record<SortBy, PaperSort['direction']>> = {
  added: 'descending',
  title: 'ascending',
  author: 'ascending',
  year: 'descending',
  venue: 'ascending',
  note: 'ascending',
  state: 'ascending',
};

/** A search is ranked, so it has no sort menu. */
export function ListHeader({ place }: { readonly place: PlaceOf<'library'> }) {
  const total = useApp((state) => state.listTotal);
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  return (
    <header className={styles.header}>
      <span role="status" className={styles.count}>
        {total !== null && (isSearch ? plural(total, 'hit') : plural(total, 'paper'))}
      </span>
      <Narrowing place={place} />
      <span className={styles.spacer} />
      {isSearch ? <span className={styles.hint}>best first</span> : <SortMenu />}
    </header>
  );
}

function Narrowing({ place }: { readonly place: PlaceOf<'library'> }) {
  const tag = useApp(({ tags }) => tags.find(({ id }) => id === place.tagId));
  const openPlace = useApp((state) => state.openPlace);
  const name = () => {
    if (tag !== undefined) return <Name text={`#${tag.name}`} />;
    if (place.state !== undefined) return stateLabel(place.state);
    if (place.importId !== undefined) return 'one import';
    return place.hasNote === undefined ? null : 'with a note';
  };
  const label = name();
  if (label === null) return null;
  return (
    <button
      type="button"
      className={styles.narrowing}
      onClick={() => openPlace(LIBRARY)}
      title="Show the whole library"
    >
      {label}
      <X size={12} aria-label="Show the whole library" />
    </button>
  );
}

function SortMenu() {
  const sort = useApp((state) => state.sort);
  const setSort = useApp((state) => state.setSort);
  const Arrow = sort.direction === 'ascending' ? ArrowUpNarrowWide : ArrowDownNarrowWide;
  return (
    <Menu
      label="Sort by"
      trigger={
        <Button variant="quiet" aria-label={`Sorted by ${SORT_LABELS[sort.by].toLowerCase()}, ${sort.direction}`}>
          <Arrow size={14} aria-hidden />
          {SORT_LABELS[sort.by]}
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      <MenuSection title="Sort by">
        {PAPER_SORTS.map((by) => (
          <MenuItem
            key={by}
            label={SORT_LABELS[by]}
            isChosen={by === sort.by}
            onAction={() => setSort({ by, direction: FIRST_DIRECTION[by] })}
          />
        ))}
      </MenuSection>
      <MenuSection title="Direction">
        {(['ascending', 'descending'] as const).map((direction) => (
          <MenuItem
            key={direction}
            label={direction === 'ascending' ? 'Ascending' : 'Descending'}
            isChosen={direction === sort.direction}
            onAction={() => setSort({ ...sort, direction })}
          />
        ))}
      </MenuSection>
    </Menu>
  );
}
