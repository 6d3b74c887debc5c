// The frame around every place: bar above, places on the left, status below.

import type { ComponentType } from 'react';
import type { Place } from '../state/place.ts';
import { useApp } from '../state/use-app.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { LostConnection } from './LostConnection.tsx';
import { PLACES } from './places.ts';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useNarrow } from './use-narrow.ts';

/** While the import screen covers the window, the frame takes no focus and no pointer. */
export function Frame() {
  const isCovered = useApp((state) => state.importRequest !== null);
  const isNarrow = useNarrow();
  return (
    <div className={styles.frame} inert={isCovered}>
      <Header isNarrow={isNarrow} />
      <LostConnection />
      {isNarrow ? <NarrowBody /> : <WideBody />}
      <StatusBar />
    </div>
  );
}

function WideBody() {
  return (
    <Splitter
      id="window"
      panes={[
        {
          id: 'places',
          separatorLabel: 'Width of the places',
          defaultSize: '216px',
          minSize: '160px',
          maxSize: '360px',
          keepsWidth: true,
          content: <Rail />,
        },
        { id: 'place', separatorLabel: '', defaultSize: '80%', minSize: '40%', content: <OpenPlace /> },
      ]}
    />
  );
}

function NarrowBody() {
  const isRailOpen = useApp((state) => state.isRailOpen);
  return (
    <div className={styles.narrow}>
      {isRailOpen && (
        <div className={styles.drawer}>
          <Rail />
        </div>
      )}
      <div className={styles.place} inert={isRailOpen}>
        <OpenPlace />
      </div>
    </div>
  );
}

function OpenPlace() {
  const place = useApp((state) => state.place);
  // The table pairs each kind with its own component; the pair is lost in the union and restored here.
  const View = PLACES[place.kind] as ComponentType<{ readonly place: Place }>;
  return (
    <ErrorBoundary resetKey={place.kind}>
      <View place={place} />
    </ErrorBoundary>
  );
}
