// The frame around every place: bar above, places on the left, status below.

import type { ComponentType } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { NoticeBars } from '../features/notices/NoticeBars.tsx';
import type { Place } from '../state/place.ts';
import { useApp } from '../state/use-app.ts';
import { cx } from '../ui/cx.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { LostConnection } from './LostConnection.tsx';
import { PLACES } from './places.ts';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useWindowWidth } from './use-window-width.ts';

/** While the import screen covers the window, the frame takes no focus and no pointer. */
export function Frame() {
  const isCovered = useApp((state) => state.importRequest !== null);
  const width = useWindowWidth();
  const isWide = width === 'wide';
  return (
    <div className={styles.frame} data-width={width} inert={isCovered}>
      <Header hasRail={isWide} />
      <LostConnection />
      <NoticeBars />
      {isWide ? <WideBody /> : <DrawerBody />}
      <StatusBar />
    </div>
  );
}

function WideBody() {
  return (
    <div className={cx(styles.body, styles.wide)}>
      <Rail isResizable />
      <OpenPlace />
    </div>
  );
}

/** The places come over the rest, and leave with a choice, Escape or a press beside them. */
function DrawerBody() {
  const isRailOpen = useApp((state) => state.isRailOpen);
  const setRailOpen = useApp((state) => state.setRailOpen);
  return (
    <div className={styles.body}>
      <ModalOverlay className={cx(styles.shade)} isOpen={isRailOpen} onOpenChange={setRailOpen} isDismissable>
        <Modal className={cx(styles.drawer)}>
          <Dialog className={cx(styles.places)} aria-label="Places">
            <Rail />
          </Dialog>
        </Modal>
      </ModalOverlay>
      <OpenPlace />
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
