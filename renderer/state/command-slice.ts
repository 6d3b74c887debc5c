// Everything that writes goes through here: counted while it runs, worded when it fails, undone and redone.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { Step } from '#shared/contract/history.ts';
import { errorWords } from '../api/error-messages.ts';
import { stepWords } from '../api/step-words.ts';
import { closeOffers, showToast, type ToastMessage } from '../ui/toast-queue.ts';
import type { SliceCreator } from './slice.ts';
import { newTaskId } from './task-slice.ts';
import { redoOffer, undoOffer } from './undo-offer.ts';

export interface UnsavedNotes {
  readonly count: number;
  readonly stuck: number;
}

export interface CommandSlice {
  /** Commands sent and not yet answered. */
  readonly savingCount: number;
  /** Notes with text that is not in the library yet, and those of them that do not get there by themselves. */
  readonly unsavedNotes: UnsavedNotes;
  readonly setUnsavedNotes: (unsavedNotes: UnsavedNotes) => void;
  /** Runs a command; a failure is shown in words and gives null. */
  readonly perform: <Value>(work: (client: LecternClient) => Promise<Value>) => Promise<Value | null>;
  /** The same for a change worth a message: says what was done, with a way to take it back. */
  readonly change: <Value extends { readonly revision: number }>(
    work: (client: LecternClient) => Promise<Value>,
    words: DoneWords | ((value: Value) => DoneWords),
  ) => Promise<Value | null>;
  /** Takes the newest step back and says which, with a way to have it again. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Takes back the step whose last change made a revision, but only while it is the newest. */
  readonly undoStep: (revision: number) => Promise<void>;
  readonly redoStep: (revision: number) => Promise<void>;
}

/** What was done, and perhaps what else is good to know of it. */
export type DoneWords = Pick<ToastMessage, 'title' | 'detail'>;

/** Shows an error as a message; a cancelled piece of work is nobody's surprise. */
export function showError(error: ErrorValue): void {
  if (error.code === 'CANCELLED') return;
  const { title, kept, advice } = errorWords(error);
  const isMild = error.code === 'NOTHING_TO_UNDO';
  showToast(isMild ? { title } : { title, detail: `${kept} ${advice}`, tone: 'bad' });
}

export const createCommandSlice: SliceCreator<CommandSlice> = (set, get, services) => ({
  savingCount: 0,
  unsavedNotes: { count: 0, stuck: 0 },

  setUnsavedNotes: (unsavedNotes) => set({ unsavedNotes }),

  perform: async (work) => {
    set((state) => ({ savingCount: state.savingCount + 1 }));
    try {
      return await work(services.client());
    } catch (error) {
      showError(toAppError(error).value);
      return null;
    } finally {
      set((state) => ({ savingCount: state.savingCount - 1 }));
    }
  },

  change: async (work, words) => {
    const done = await get().perform(work);
    if (done === null) return null;
    closeOffers();
    showToast({ ...(typeof words === 'function' ? words(done) : words), ...undoOffer(get, done.revision) });
    return done;
  },

  undo: async () => {
    const end = get().startWork({ id: newTaskId(), label: 'Undoing the last step', cancel: null });
    const done = await get().perform((client) => client.history.undo());
    end();
    if (done !== null) announce('Undone', done.step, redoOffer(get, done.revision));
  },

  redo: async () => {
    const end = get().startWork({ id: newTaskId(), label: 'Doing the step again', cancel: null });
    const done = await get().perform((client) => client.history.redo());
    end();
    if (done !== null) announce('Done again', done.step, undoOffer(get, done.revision));
  },

  undoStep: async (revision) => {
    const newest = await get().perform((client) => client.history.peek());
    if (newest?.undo?.revision === revision) await get().undo();
    else if (newest !== null) showToast(TOO_LATE);
  },

  redoStep: async (revision) => {
    const newest = await get().perform((client) => client.history.peek());
    if (newest?.redo?.revision === revision) await get().redo();
    else if (newest !== null) showToast(TOO_LATE);
  },
});

const TOO_LATE = {
  title: 'Something else was changed since',
  detail: 'Undo and redo go one step at a time, the newest first.',
};

/** Says what was undone or redone. Older messages that offer a step are put away: theirs is no longer the newest. */
function announce(what: string, step: Step, offer: Pick<ToastMessage, 'action' | 'step'>): void {
  closeOffers();
  showToast({ title: `${what}: ${stepWords(step)}`, ...offer });
}
