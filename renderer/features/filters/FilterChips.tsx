// Under the header of the list: what narrows it, each with a way to take it off.

import { X } from 'lucide-react';
import { LIBRARY, type PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { Name } from '../text/Name.tsx';
import styles from './FilterChips.module.css';
import { filterChips } from './filter-chips.ts';
import { useImportName } from './use-import-name.ts';

/** The only chip leads back to the whole library, and so does the button after several. */
export function FilterChips({ place }: { readonly place: PlaceOf<'library'> }) {
  const tags = useApp((state) => state.tags);
  const narrow = useApp((state) => state.narrow);
  const showAll = useShowAll();
  const chips = filterChips(place, tags, useImportName(place.importId));
  if (chips.length === 0) return null;
  const isOnly = chips.length === 1;
  return (
    <ul className={styles.chips} aria-label="Filters">
      {chips.map(({ key, label, isName, without }) => (
        <li key={key} className={styles.slot}>
          <button
            type="button"
            className={styles.chip}
            aria-label={isOnly ? `${label}: show the whole library` : `${label}: take this filter off`}
            title={isOnly ? 'Show the whole library' : 'Take this filter off'}
            onClick={() => (isOnly ? showAll() : narrow(without))}
          >
            <span className={styles.label}>{isName ? <Name text={label} /> : label}</span>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      {!isOnly && (
        <li>
          <button type="button" className={styles.all} aria-label="Clear: show the whole library" onClick={showAll}>
            Clear
          </button>
        </li>
      )}
    </ul>
  );
}

/** Takes every filter off; a search goes on in the whole library. */
export function useShowAll(): () => void {
  const narrow = useApp((state) => state.narrow);
  const openPlace = useApp((state) => state.openPlace);
  const isSearching = useApp((state) => state.searchQuery !== '');
  const none = { states: undefined, tagIds: undefined, importId: undefined, hasNote: undefined, years: undefined };
  return () => (isSearching ? narrow(none) : openPlace(LIBRARY));
}
