// The reader's libraries: which there are, and the way from one to another.

import { toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { RecentLibrary } from '#shared/contract/recent-libraries.ts';
import type { HostLibraries } from '../host/host.ts';
import { showToast } from '../ui/toast-queue.ts';
import { showError } from './command-slice.ts';
import type { SliceCreator } from './slice.ts';

export interface LibrariesSlice {
  /** Newest first; null until they were asked for. */
  readonly libraries: readonly RecentLibrary[] | null;
  /** True from the wish to move until the other library is open, or could not be. */
  readonly isMoving: boolean;
  readonly loadLibraries: () => Promise<void>;
  readonly switchLibrary: (token: string) => Promise<void>;
  /** Asks which; nothing where files cannot be named. */
  readonly openLibrary: () => Promise<void>;
  /** Makes a library of this name, or asks for one; gives back what was wrong with the name. */
  readonly createLibrary: (name: string) => Promise<ErrorValue | null>;
  readonly forgetLibrary: (token: string) => Promise<void>;
}

export const createLibrariesSlice: SliceCreator<LibrariesSlice> = (set, get, services) => {
  const { host } = services;

  /** Nothing is left behind: what is being typed is saved first. */
  async function move(work: (libraries: HostLibraries) => Promise<unknown>): Promise<ErrorValue | null> {
    if (get().isMoving) return null;
    set({ isMoving: true });
    try {
      if (!(await services.saveNotes())) {
        showToast({
          title: 'A note is not saved yet',
          detail: 'The library stays open until it is. Look after the note first.',
          tone: 'bad',
        });
        return null;
      }
      await work(host.libraries);
      return null;
    } catch (error) {
      return toAppError(error).value;
    } finally {
      set({ isMoving: false });
    }
  }

  async function moveAndTell(work: (libraries: HostLibraries) => Promise<unknown>): Promise<void> {
    const error = await move(work);
    if (error === null) return;
    showError(error);
    await get().loadLibraries();
  }

  return {
    libraries: null,
    isMoving: false,

    loadLibraries: async () => {
      try {
        set({ libraries: await host.libraries.recent() });
      } catch (error) {
        set({ libraries: get().libraries ?? [] });
        showError(toAppError(error).value);
      }
    },

    switchLibrary: (token) => moveAndTell((libraries) => libraries.switchTo(token)),

    openLibrary: () => moveAndTell(async (libraries) => libraries.open?.()),

    createLibrary: (name) => move((libraries) => libraries.create(name)),

    forgetLibrary: async (token) => {
      try {
        await host.libraries.forget(token);
      } catch (error) {
        showError(toAppError(error).value);
      }
      await get().loadLibraries();
    },
  };
};
