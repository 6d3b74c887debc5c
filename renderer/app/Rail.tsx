// The places on the left, with their counts.

import { TagList } from '../features/tags/TagList.tsx';
import { isSamePlace } from '../state/place.ts';
import { useApp } from '../state/use-app.ts';
import styles from './Rail.module.css';
import { RailButton } from './RailButton.tsx';
import { RAIL_ITEMS } from './rail-items.ts';

/** Places first, then the reader's tags. */
export function Rail() {
  const library = useApp((state) => state.library);
  const place = useApp((state) => state.place);
  const isSearching = useApp((state) => state.searchQuery !== '');
  const openPlace = useApp((state) => state.openPlace);
  return (
    <nav className={styles.rail} aria-label="Places">
      <ul className={styles.places}>
        {RAIL_ITEMS.map(({ label, icon: Icon, place: target, count, isNested }) => (
          <li key={label}>
            <RailButton
              icon={<Icon size={isNested === true ? 14 : 16} strokeWidth={1.75} aria-hidden />}
              label={label}
              count={library === null ? null : count(library)}
              isNested={isNested === true}
              isOpen={isSamePlace(target, place)}
              isQuiet={isSearching}
              onPress={() => openPlace(target)}
            />
          </li>
        ))}
      </ul>
      <TagList />
    </nav>
  );
}
