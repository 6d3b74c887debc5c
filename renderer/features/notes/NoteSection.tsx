// The note under a paper or a method: writing, preview, and whether it is saved.

import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { NoteSubject } from '#shared/contract/notes.ts';
import { errorWords } from '../../api/error-messages.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { NoteConflict } from './NoteConflict.tsx';
import styles from './NoteSection.module.css';
import type { NoteSession, NoteSnapshot } from './note-session.ts';
import { subjectKey, useNoteSession } from './note-sessions.ts';

const NoteEditor = lazy(async () => ({ default: (await import('./NoteEditor.tsx')).NoteEditor }));
const NotePreview = lazy(async () => ({ default: (await import('./NotePreview.tsx')).NotePreview }));

/** The editor and the preview are loaded when they are first shown. */
export function NoteSection({ about }: { readonly about: NoteSubject }) {
  const session = useNoteSession(about);
  return (
    <section className={styles.section} aria-label="Note">
      {session === null ? <div className={styles.empty} /> : <OpenNote key={subjectKey(about)} session={session} />}
    </section>
  );
}

function OpenNote({ session }: { readonly session: NoteSession }) {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const view = useApp((state) => state.noteView);
  const setView = useApp((state) => state.setNoteView);
  return (
    <>
      {snapshot.theirs !== null && <NoteConflict session={session} theirs={snapshot.theirs} />}
      <Tabs
        label="Note"
        selected={view}
        onSelect={setView}
        heading={
          <>
            <h2 className={styles.heading}>Note</h2>
            <SaveState session={session} snapshot={snapshot} />
          </>
        }
        tabs={[
          {
            id: 'write',
            label: 'Write',
            content: (
              <Suspense fallback={<div className={styles.empty} />}>
                {snapshot.status === 'loading' ? (
                  <div className={styles.empty} />
                ) : (
                  <NoteEditor session={session} replaced={snapshot.replaced} />
                )}
              </Suspense>
            ),
          },
          {
            id: 'preview',
            label: 'Preview',
            content: (
              <Suspense fallback={<div className={styles.empty} />}>
                <NotePreview body={session.body()} />
              </Suspense>
            ),
          },
        ]}
      />
    </>
  );
}

function SaveState({ session, snapshot }: { readonly session: NoteSession; readonly snapshot: NoteSnapshot }) {
  const { status, error } = snapshot;
  if (status === 'loading' && error !== null) {
    return (
      <span className={styles.failed} role="alert">
        {errorWords(error).title} <Button onPress={() => void session.refresh()}>Try again</Button>
      </span>
    );
  }
  if (status === 'failed') {
    return (
      <span className={styles.failed} role="alert">
        Not saved, kept here <Button onPress={() => void session.flush()}>Try again</Button>
      </span>
    );
  }
  return (
    <span className={styles.status} role="status">
      {statusWords(status, session.body() === '')}
    </span>
  );
}

function statusWords(status: NoteSnapshot['status'], isEmpty: boolean): string {
  switch (status) {
    case 'saved':
      return isEmpty ? '' : 'saved';
    case 'unsaved':
    case 'saving':
      return 'saving…';
    case 'conflict':
      return 'waiting for your choice';
    case 'loading':
    case 'failed':
      return '';
    default:
      return status satisfies never;
  }
}
