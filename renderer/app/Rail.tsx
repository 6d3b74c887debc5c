// The places on the left, with their counts.

import { TagList } from '../features/tags/TagList.tsx';
import { isSamePlace } from '../state/place.ts';
import { useApp } from '../state/use-app.ts';
import { ResizeHandle, usePaneWidth } from '../ui/ResizeHandle.tsx';
import styles from './Rail.module.css';
import { RailButton } from './RailButton.tsx';
import { RAIL_ITEMS, type RailItem } from './rail-items.ts';

const WIDTH = { name: 'places', initial: 217, min: 160, max: 360 };

/** Places first, then the reader's tags; resizable where it stands beside the rest. */
export function Rail({ isResizable = false }: { readonly isResizable?: boolean }) {
  const pane = usePaneWidth(WIDTH);
  return (
    <nav className={styles.rail} aria-label="Places" style={isResizable ? { width: pane.width } : undefined}>
      <div className={styles.scroller}>
        <RailPlaces items={RAIL_ITEMS.filter(({ isAtFoot }) => isAtFoot !== true)} />
        <TagList />
      </div>
      <div className={styles.foot}>
        <RailPlaces items={RAIL_ITEMS.filter(({ isAtFoot }) => isAtFoot === true)} />
      </div>
      {isResizable && <ResizeHandle label="Width of the places" {...pane} {...WIDTH} />}
    </nav>
  );
}

function RailPlaces({ items }: { readonly items: readonly RailItem[] }) {
  const library = useApp((state) => state.library);
  const place = useApp((state) => state.place);
  const isSearching = useApp((state) => state.searchQuery !== '');
  const openPlace = useApp((state) => state.openPlace);
  return (
    <ul className={styles.places}>
      {items.map(({ label, icon: Icon, place: target, count, isNested }) => (
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
  );
}
