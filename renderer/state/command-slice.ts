// Everything that writes goes through here: counted while it runs, worded when it fails, undone and redone.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import { errorWords } from '../api/error-messages.ts';
import { stepWords } from '../api/step-words.ts';
import { showToast } from '../ui/toast-queue.ts';
import type { SliceCreator } from './slice.ts';

export interface CommandSlice {
  /** Commands sent and not yet answered. */
  readonly savingCount: number;
  /** Notes with text that is not in the library yet. */
  readonly unsavedNotes: number;
  readonly setUnsavedNotes: (count: number) => void;
  /** Runs a command; a failure is shown in words and gives null. */
  readonly perform: <Value>(work: (client: LecternClient) => Promise<Value>) => Promise<Value | null>;
  /** Takes the newest step back and says which, with a way to have it again. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Takes back the step that made a revision, but only while it is still the newest. */
  readonly undoStep: (revision: number) => Promise<void>;
}

/** Shows an error as a message; a cancelled piece of work is nobody's surprise. */
export function showError(error: ErrorValue): void {
  if (error.code === 'CANCELLED') return;
  const { title, kept, advice } = errorWords(error);
  const isMild = error.code === 'NOTHING_TO_UNDO';
  showToast(isMild ? { title } : { title, detail: `${kept} ${advice}`, tone: 'bad' });
}

export const createCommandSlice: SliceCreator<CommandSlice> = (set, get, services) => ({
  savingCount: 0,
  unsavedNotes: 0,

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

  undo: async () => {
    const done = await get().perform((client) => client.history.undo());
    if (done === null) return;
    showToast({ title: `Undone: ${stepWords(done.step)}`, action: { label: 'Redo', run: () => void get().redo() } });
  },

  redo: async () => {
    const done = await get().perform((client) => client.history.redo());
    if (done === null) return;
    showToast({
      title: `Done again: ${stepWords(done.step)}`,
      action: { label: 'Undo', run: () => void get().undo() },
    });
  },

  undoStep: async (revision) => {
    const newest = await get().perform((client) => client.history.peek());
    if (newest === null) return;
    if (newest.undo?.revision === revision) {
      await get().undo();
      return;
    }
    showToast({
      title: 'Something else was changed since',
      detail: 'Undo goes back one step at a time, the newest first.',
    });
  },
});
