// One note while it is open: what was typed, what is saved, and what to do when the two part.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { Note, NoteSubject } from '#shared/contract/notes.ts';

export type NoteStatus = 'loading' | 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** What a view renders by; the text itself is read from the session, not with every key. */
export interface NoteSnapshot {
  readonly status: NoteStatus;
  readonly error: ErrorValue | null;
  /** In a conflict: the text that is in the library now. */
  readonly theirs: string | null;
  /** Grows when the text was replaced from outside: the editor then takes it over. */
  readonly replaced: number;
}

/** How a conflict ends: one text stays, or both do, one under the other. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

export interface NoteSession {
  /** The paper or the method the note is about. */
  readonly about: NoteSubject;
  readonly body: () => string;
  readonly getSnapshot: () => NoteSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (body: string) => void;
  /** Saves now what is not saved yet; resolves when that is done or has failed. */
  readonly flush: () => Promise<void>;
  readonly resolve: (choice: ConflictChoice) => Promise<void>;
  /** The library may hold another text now: takes it over unless something typed here would be lost. */
  readonly refresh: () => Promise<void>;
  /** Saves nothing more: the library it belongs to is not open any longer. */
  readonly abandon: () => void;
}

/** Pause in typing after which a note is saved, and the longest a busy typist goes without. */
export const SAVE_DELAY_MS = 600;
export const SAVE_AT_LATEST_MS = 1_500;
const RETRY_MS = 5_000;

/** Starts with loading the note; nothing typed before it is here is lost. */
export function createNoteSession(about: NoteSubject, client: () => LecternClient): NoteSession {
  let body = '';
  let saved: Pick<Note, 'body' | 'version'> = { body: '', version: 0 };
  let snapshot: NoteSnapshot = { status: 'loading', error: null, theirs: null, replaced: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince = 0;
  let saving: Promise<void> | null = null;
  let mayHaveChanged = false;
  let isAbandoned = false;
  const listeners = new Set<() => void>();

  function show(change: Partial<NoteSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function takeOver(note: Note): void {
    saved = note;
    body = note.body;
    show({ status: 'saved', error: null, theirs: null, replaced: snapshot.replaced + 1 });
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    if (isAbandoned) return;
    timer = setTimeout(() => void flush(), delayMs);
  }

  function edit(next: string): void {
    if (next === body && snapshot.status !== 'loading') return;
    body = next;
    // While a conflict is open nothing is saved: the reader decides first, and may go on typing.
    if (snapshot.status === 'conflict') return;
    if (snapshot.status !== 'unsaved') unsavedSince = Date.now();
    if (snapshot.status !== 'saving') show({ status: 'unsaved' });
    schedule(Math.min(SAVE_DELAY_MS, Math.max(0, unsavedSince + SAVE_AT_LATEST_MS - Date.now())));
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (isAbandoned || snapshot.status === 'loading' || snapshot.status === 'conflict') return;
    if (saving !== null) {
      await saving;
      return flush();
    }
    if (body === saved.body) {
      if (snapshot.status !== 'saved') show({ status: 'saved', error: null });
      return;
    }
    saving = save();
    await saving;
    if (mayHaveChanged) {
      mayHaveChanged = false;
      await refresh();
    }
  }

  async function save(): Promise<void> {
    show({ status: 'saving' });
    try {
      const sent = body;
      const { note } = await client().notes.save({ ...about, body: sent, baseVersion: saved.version });
      saved = { body: sent, version: note.version };
      if (body === sent) {
        show({ status: 'saved', error: null });
      } else {
        unsavedSince = Date.now();
        show({ status: 'unsaved', error: null });
        schedule(SAVE_DELAY_MS);
      }
    } catch (error) {
      failed(toAppError(error).value);
    } finally {
      saving = null;
    }
  }

  function failed(error: ErrorValue): void {
    if (error.code === 'CONFLICT') {
      show({ status: 'conflict', error, theirs: error.details.current });
      return;
    }
    show({ status: 'failed', error });
    schedule(RETRY_MS);
  }

  async function refresh(): Promise<void> {
    if (saving !== null) {
      mayHaveChanged = true;
      return;
    }
    if (snapshot.status !== 'saved' && snapshot.status !== 'loading') return;
    try {
      const note = await client().notes.get(about);
      // Typed meanwhile: saving will find out whether the two texts part.
      if (snapshot.status === 'loading' && body !== '') {
        saved = note;
        show({ status: 'unsaved' });
        schedule(SAVE_DELAY_MS);
      } else if (snapshot.status === 'loading' || (snapshot.status === 'saved' && note.body !== body)) {
        takeOver(note);
      } else if (snapshot.status === 'saved') {
        saved = note;
      }
    } catch (error) {
      if (snapshot.status === 'loading') show({ error: toAppError(error).value });
    }
  }

  async function resolve(choice: ConflictChoice): Promise<void> {
    try {
      const note = await client().notes.get(about);
      if (choice === 'theirs') {
        takeOver(note);
        return;
      }
      saved = note;
      if (choice === 'both') body = `${body}\n\n---\n\n${note.body}`;
      show({ status: 'unsaved', error: null, theirs: null, replaced: snapshot.replaced + 1 });
      await flush();
    } catch (error) {
      show({ error: toAppError(error).value });
    }
  }

  void refresh();

  return {
    about,
    body: () => body,
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit,
    flush,
    resolve,
    refresh,
    abandon: () => {
      isAbandoned = true;
      clearTimeout(timer);
    },
  };
}
