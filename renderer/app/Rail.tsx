// The places on the left, with their counts.

import { TagList } from '../features/tags/TagList.tsx';
import { isSamePlace } from '../state/place.ts';
import { useApp } from '../state/use-app.ts';
import { ResizeHandle, usePaneWidth } from '../ui/ResizeHandle.tsx';
import styles from './Rail.module.css';
import { RailButton } from './RailButton.tsx';
import { RAIL_ITEMS } from './rail-items.ts';

const WIDTH = { name: 'places', initial: 217, min: 160, max: 360 };

/** Places first, then the reader's tags; resizable where it stands beside the rest. */
export function Rail({ isResizable = false }: { readonly isResizable?: boolean }) {
  const pane = usePaneWidth(WIDTH);
  const library = useApp((state) => state.library);
  const place = useApp((state) => state.place);
  const isSearching = useApp((state) => state.searchQuery !== '');
  const openPlace = useApp((state) => state.openPlace);
  return (
    <nav className={styles.rail} aria-label="Places" style={isResizable ? { width: pane.width } : undefined}>
      <div className={styles.scroller}>
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
      </div>
      {isResizable && <ResizeHandle label="Width of the places" {...pane} {...WIDTH} />}
    </nav>
  );
}
