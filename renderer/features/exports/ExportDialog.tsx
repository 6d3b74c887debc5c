// Takes papers out as Markdown: which, where to, what would be written, and what was.

import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ExportScope } from '#shared/contract/exports.ts';
import type { AppState } from '../../state/app-state.ts';
import { useApp, useAppStore, useServices } from '../../state/use-app.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ExportDialog.module.css';
import { ExportFooter } from './ExportFooter.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { createExportSession, type ExportSession } from './export-session.ts';
import { ScopeChoice } from './ScopeChoice.tsx';

/** Opens with the store's dialog "export". */
export function ExportDialog() {
  const isOpen = useApp((state) => state.dialog === 'export');
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const close = useApp((state) => state.closeDialog);
  const store = useAppStore();
  const services = useServices();
  const session = useMemo(() => createExportSession(services, likelyScope(store.getState())), [services, store]);
  useEffect(() => session.cancel, [session]);
  const hasFolder = useFixedFolder(session);
  const step = useStore(session.store, (state) => state.step);
  const isWorking = step.kind === 'working';
  // Looking what would be written can be left at any time.
  const isDismissable = step.kind !== 'working' || step.what === 'checking';
  return (
    <Dialog
      title="Export as Markdown"
      isOpen
      onClose={close}
      isDismissable={isDismissable}
      footer={<ExportFooter session={session} hasFolder={hasFolder} onClose={close} />}
    >
      <div className={styles.content}>
        <p className={styles.intro}>
          One file a paper, with its text, your notes and tags, and an index. Files you changed yourself are never
          overwritten.
        </p>
        <ScopeChoice session={session} isDisabled={isWorking} />
        <ExportOutcome session={session} />
      </div>
    </Dialog>
  );
}

/** Papers the reader has worked on, when there are any: a first export of a fresh library would be empty. */
export function likelyScope({ library, tags }: Pick<AppState, 'library' | 'tags'>): ExportScope {
  if (library === null) return 'all';
  const { papers, notes, states } = library.counts;
  const isWorkedOn = notes > 0 || states.inbox < papers || tags.some(({ paperCount }) => paperCount > 0);
  return isWorkedOn ? 'touched' : 'all';
}

/**
 * Whether files can go into a folder at all.
 *
 * The desktop asks for one when it is time to. The browser shell has the one it was started with, or none: it says so
 * at once and without a question, and what would be written is looked up right away.
 */
function useFixedFolder(session: ExportSession): boolean {
  const { host } = useServices();
  const [hasFolder, setHasFolder] = useState(host.kind === 'desktop');
  useEffect(() => {
    if (host.kind === 'desktop') return;
    void session.chooseFolder().then(() => setHasFolder(session.store.getState().folder !== null));
  }, [host, session]);
  return hasFolder;
}
