// The library: the list in the middle, the paper on the right; or how to begin, when there is nothing yet.

import { useNarrow } from '../../app/use-window-width.ts';
import type { PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { Splitter } from '../../ui/Splitter.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import styles from './LibraryPlace.module.css';
import { ListPane } from './ListPane.tsx';
import { PaperPane } from './PaperPane.tsx';

/** In a narrow window the paper takes the place of the list. */
export function LibraryPlace({ place }: { readonly place: PlaceOf<'library'> }) {
  const isEmpty = useApp((state) => state.library?.counts.papers === 0);
  const isPaperOnTop = useApp((state) => state.isPaperOnTop);
  const isNarrow = useNarrow();
  if (isEmpty) return <Welcome />;
  if (isNarrow) {
    return <main className={styles.place}>{isPaperOnTop ? <PaperPane isAlone /> : <ListPane place={place} />}</main>;
  }
  return (
    <main className={styles.place}>
      <Splitter
        id="library"
        panes={[
          {
            id: 'list',
            separatorLabel: 'Width of the list',
            defaultSize: '400px',
            minSize: '240px',
            maxSize: '60%',
            keepsWidth: true,
            content: <ListPane place={place} />,
          },
          { id: 'paper', separatorLabel: '', minSize: '340px', content: <PaperPane /> },
        ]}
      />
    </main>
  );
}
