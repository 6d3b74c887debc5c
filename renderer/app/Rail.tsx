// The places on the left, with their counts.

import { useShallow } from 'zustand/react/shallow';
import { PaperDropZone } from '../features/papers/PaperDropZone.tsx';
import { TagList } from '../features/tags/TagList.tsx';
import { isSamePlace, railPlaceOf } from '../state/place.ts';
import { useApp } from '../state/use-app.ts';
import { ResizeHandle } from '../ui/ResizeHandle.tsx';
import styles from './Rail.module.css';
import { RailButton } from './RailButton.tsx';
import { RAIL_ITEMS, type RailItem } from './rail-items.ts';
import { usePaneWidth } from './use-pane-width.ts';

/** Places first, then the reader's tags; resizable where it stands beside the rest. */
export function Rail({ isResizable = false }: { readonly isResizable?: boolean }) {
  const pane = usePaneWidth('places');
  return (
    <nav className={styles.rail} aria-label="Places" style={isResizable ? { width: pane.width } : undefined}>
      <div className={styles.scroller}>
        <RailPlaces items={RAIL_ITEMS.filter(({ isAtFoot }) => isAtFoot !== true)} />
        <TagList />
      </div>
      <div className={styles.foot}>
        <RailPlaces items={RAIL_ITEMS.filter(({ isAtFoot }) => isAtFoot === true)} />
      </div>
      {isResizable && <ResizeHandle label="Width of the places" {...pane} />}
    </nav>
  );
}

function RailPlaces({ items }: { readonly items: readonly RailItem[] }) {
  const library = useApp((state) => state.library);
  const counts = useApp(
    useShallow((state) => items.map(({ count }) => (library === null ? null : count(library, state)))),
  );
  const place = useApp((state) => state.place);
  const isSearching = useApp((state) => state.searchQuery !== '');
  const openPlace = useApp((state) => state.openPlace);
  return (
    <ul className={styles.places}>
      {items.map(({ label, icon: Icon, place: target, takes, isNested }, index) => (
        <PaperDropZone key={label} action={takes ?? null}>
          <RailButton
            icon={<Icon size={isNested === true ? 14 : 16} strokeWidth={1.75} aria-hidden />}
            label={label}
            count={counts[index] ?? null}
            isNested={isNested === true}
            isOpen={isSamePlace(target, railPlaceOf(place))}
            isQuiet={isSearching || !isSamePlace(target, place.kind === 'methods' ? railPlaceOf(place) : place)}
            onPress={() => openPlace(target)}
          />
        </PaperDropZone>
      ))}
    </ul>
  );
}
