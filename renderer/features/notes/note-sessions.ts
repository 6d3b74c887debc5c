// The notes of the window: the open one, and those left with something still to save.

import { createContext, useContext, useEffect, useState } from 'react';
import type { LecternClient } from '#shared/contract/client.ts';
import type { NoteSubject } from '#shared/contract/notes.ts';
import { createNoteSession, type NoteSession } from './note-session.ts';

export interface NoteSessions {
  /** The session of the note on a paper or a method; every `open` is paired with a `release`. */
  readonly open: (about: NoteSubject) => NoteSession;
  /** Saves and lets go; a note that could not be saved is kept until it is. */
  readonly release: (about: NoteSubject) => void;
  readonly libraryChanged: () => void;
  /** Tries again to save what could not be saved, and to load what could not be loaded. */
  readonly retry: () => void;
  readonly flushAll: () => Promise<void>;
  readonly unsavedCount: () => number;
  /** Saves nothing more, and gives back the texts that were not saved. */
  readonly abandonAll: () => readonly string[];
}

interface Held {
  readonly session: NoteSession;
  readonly stopWatching: () => void;
  users: number;
}

/** One text for one paper or method, whatever their ids are. */
export function subjectKey(about: NoteSubject): string {
  return 'paperId' in about ? `paper ${about.paperId}` : `method ${about.methodId}`;
}

/** `onUnsaved` hears how many notes hold text that is not in the library yet, and how many of them are stuck. */
export function createNoteSessions(
  client: () => LecternClient,
  onUnsaved: (notes: { readonly count: number; readonly stuck: number }) => void,
): NoteSessions {
  const held = new Map<string, Held>();
  let last = { count: 0, stuck: 0 };

  const isUnsaved = ({ session }: Held) => !['saved', 'loading'].includes(session.getSnapshot().status);
  const unsavedCount = () => [...held.values()].filter(isUnsaved).length;

  function watch(): void {
    for (const [key, entry] of held) {
      if (entry.users > 0 || isUnsaved(entry)) continue;
      entry.stopWatching();
      held.delete(key);
    }
    const stuck = [...held.values()].filter(({ session }) =>
      ['failed', 'conflict'].includes(session.getSnapshot().status),
    );
    const next = { count: unsavedCount(), stuck: stuck.length };
    if (next.count !== last.count || next.stuck !== last.stuck) onUnsaved(next);
    last = next;
  }

  return {
    open: (about) => {
      let entry = held.get(subjectKey(about));
      if (entry === undefined) {
        const session = createNoteSession(about, client);
        entry = { session, stopWatching: session.subscribe(watch), users: 0 };
        held.set(subjectKey(about), entry);
      }
      entry.users++;
      return entry.session;
    },

    release: (about) => {
      const entry = held.get(subjectKey(about));
      if (entry === undefined) return;
      entry.users--;
      void entry.session.flush().then(watch);
    },

    libraryChanged: () => {
      for (const { session } of held.values()) void session.refresh();
    },

    retry: () => {
      for (const { session } of held.values()) {
        void session.flush();
        void session.refresh();
      }
    },

    flushAll: async () => {
      await Promise.all([...held.values()].map(({ session }) => session.flush()));
    },

    unsavedCount,

    abandonAll: () => {
      const texts = [...held.values()].filter(isUnsaved).map(({ session }) => session.body());
      for (const { session } of held.values()) session.abandon();
      return texts;
    },
  };
}

export const NoteSessionsContext = createContext<NoteSessions | null>(null);

/** The notes of this window. */
export function useNoteSessions(): NoteSessions {
  const sessions = useContext(NoteSessionsContext);
  if (sessions === null) throw new Error('used outside the app');
  return sessions;
}

/**
 * The session of a note while the component shows it; null for the moment before it is open.
 *
 * The subject is one value for as long as it is the same paper or method.
 */
export function useNoteSession(about: NoteSubject): NoteSession | null {
  const sessions = useNoteSessions();
  const [session, setSession] = useState<NoteSession | null>(null);
  useEffect(() => {
    setSession(sessions.open(about));
    return () => sessions.release(about);
  }, [sessions, about]);
  return session !== null && subjectKey(session.about) === subjectKey(about) ? session : null;
}

/** Saves when the window is hidden or closed, and asks before closing while something cannot be saved. */
export function useSaveOnLeave(): void {
  const sessions = useNoteSessions();
  useEffect(() => {
    const save = () => void sessions.flushAll();
    const ask = (event: BeforeUnloadEvent) => {
      save();
      if (sessions.unsavedCount() > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', ask);
    };
  }, [sessions]);
}
