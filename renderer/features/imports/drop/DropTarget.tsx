// The whole window takes files and text: shows where they will land, and never opens them itself.

import { FileDown, Link2Off } from 'lucide-react';
import { useMemo } from 'react';
import type { AppStore } from '../../../state/store.ts';
import { useAppStore } from '../../../state/use-app.ts';
import { cx } from '../../../ui/cx.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import styles from './DropTarget.module.css';
import { type DraggedKind, type Dropped, folderWords, textFile } from './read-drop.ts';
import { type DropListener, useDrop } from './use-drop.ts';

/** Mounted once, above everything. */
export function DropTarget() {
  const store = useAppStore();
  const listener = useMemo(() => listenerFor(store), [store]);
  const dragged = useDrop(listener);
  if (dragged === null || dragged === 'nothing') return null;
  return <Overlay dragged={dragged} isImporting={store.getState().importRequest !== null} />;
}

function listenerFor(store: AppStore): DropListener {
  return {
    onDrop: (dropped) => take(store, dropped, 'drop'),
    canPaste: () => store.getState().dialog === null && store.getState().importRequest === null,
    onPaste: (dropped) => take(store, dropped, 'paste'),
  };
}

function take(store: AppStore, dropped: Dropped, origin: 'drop' | 'paste'): void {
  const { importRequest, openImport } = store.getState();
  if (dropped.kind === 'nothing') return;
  if (dropped.kind === 'address') {
    showToast({
      title: 'An address cannot be imported',
      detail: 'Lectern never goes online. Save the page in your browser, then drop the file here.',
    });
  } else if (importRequest !== null) {
    showToast({ title: 'Finish or leave this import first', detail: 'Then drop the next files.' });
  } else if (dropped.kind === 'text') {
    openImport([textFile(dropped.text, origin === 'drop' ? 'Dropped' : 'Pasted')], origin);
  } else {
    if (dropped.folderNames.length > 0) showToast({ ...folderWords(dropped.folderNames), tone: 'bad' });
    openImport(dropped.files, origin);
  }
}

interface OverlayProps {
  readonly dragged: Exclude<DraggedKind, 'nothing'>;
  readonly isImporting: boolean;
}

function Overlay({ dragged, isImporting }: OverlayProps) {
  const [title, detail] = overlayWords(dragged, isImporting);
  const isWelcome = dragged !== 'address' && !isImporting;
  const Icon = dragged === 'address' ? Link2Off : FileDown;
  return (
    <div className={cx(styles.overlay, isWelcome ? styles.welcome : styles.unwelcome)} role="status">
      <div className={styles.card}>
        <Icon size={28} strokeWidth={1.5} className={styles.icon} aria-hidden />
        <p className={styles.title}>{title}</p>
        <p className={styles.detail}>{detail}</p>
      </div>
    </div>
  );
}

function overlayWords(dragged: OverlayProps['dragged'], isImporting: boolean): readonly [string, string] {
  if (dragged === 'address') {
    return ['An address cannot be imported', 'Lectern never goes online: save the page and drop the file.'];
  }
  if (isImporting) return ['Finish or leave this import first', 'Then drop the next files.'];
  return ['Drop to preview', 'Nothing changes yet: you see what is found before anything is imported.'];
}
