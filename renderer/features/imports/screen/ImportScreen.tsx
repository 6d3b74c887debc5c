// The import screen: covers the window from the first byte read to the commit.

import { type RefObject, useEffect, useId, useRef } from 'react';
import type { ImportRequest } from '../../../state/ui-slice.ts';
import { useApp } from '../../../state/use-app.ts';
import { allRefusals, readFiles } from '../session/import-state.ts';
import { FailedImport } from './FailedImport.tsx';
import { ImportHeader } from './ImportHeader.tsx';
import styles from './ImportScreen.module.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import { NothingRead } from './NothingRead.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { Review } from './Review.tsx';
import { ImportSessionContext, useImport, useSession } from './session-hooks.ts';
import { useImportKeys } from './use-import-keys.ts';
import { useImportSession } from './use-import-session.ts';
import { useLate } from './use-late.ts';

/** Covers the window while there is something to import. */
export function ImportScreen() {
  const request = useApp((state) => state.importRequest);
  return request === null ? null : <OpenImport request={request} />;
}

function OpenImport({ request }: { readonly request: ImportRequest }) {
  const session = useImportSession(request);
  return (
    <ImportSessionContext value={session}>
      <Screen request={request} />
    </ImportSessionContext>
  );
}

function Screen({ request }: { readonly request: ImportRequest }) {
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const isReading = useImport(({ phase }) => phase.kind === 'handing-over' || phase.kind === 'reading');
  const isLate = useLate(isReading);
  useImportKeys(root);
  useFocusIn(root, !isReading || isLate);

  if (isReading && !isLate) return null;
  return (
    <div ref={root} className={styles.screen} role="dialog" aria-modal aria-labelledby={titleId} tabIndex={-1}>
      <ImportHeader request={request} titleId={titleId} />
      <Body />
      <LeaveDialog />
    </div>
  );
}

function Body() {
  const phase = useImport((state) => state.phase);
  const preview = useImport((state) => state.preview);
  const refusals = useImport((state) => state.refusals);
  const session = useSession();
  switch (phase.kind) {
    case 'handing-over':
    case 'reading':
      return <ReadingProgress phase={phase} onCancel={session.cancel} />;
    case 'failed':
      return <FailedImport error={phase.error} onRetry={() => void session.start()} onClose={session.cancel} />;
    default:
      return preview === null || readFiles(preview).length === 0 ? (
        <NothingRead refusals={allRefusals({ refusals, preview })} onClose={session.cancel} />
      ) : (
        <Review preview={preview} />
      );
  }
}

/** The screen takes the focus when it appears, and gives it back when it goes. */
function useFocusIn(root: RefObject<HTMLDivElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    const before = document.activeElement;
    root.current?.focus();
    return () => {
      // The frame below lets the focus in again only once this screen is gone.
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [root, isShown]);
}
