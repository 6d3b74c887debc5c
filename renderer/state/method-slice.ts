// How the methods are listed: filtered and sorted as the reader left them, while the window is open.

import type { METHOD_SORTS, MethodFilter } from '#shared/contract/methods.ts';
import type { SliceCreator } from './slice.ts';

export interface MethodSort {
  readonly by: (typeof METHOD_SORTS)[number];
  readonly direction: 'ascending' | 'descending';
}

export interface MethodSlice {
  readonly methodFilter: MethodFilter;
  readonly methodSort: MethodSort;
  /** An absent value no longer narrows. */
  readonly filterMethods: (change: { readonly [Key in keyof MethodFilter]: MethodFilter[Key] | undefined }) => void;
  readonly clearMethodFilter: () => void;
  readonly sortMethods: (sort: MethodSort) => void;
  /** What is asked about a method: a new one to make, or something to do to the open one. */
  readonly methodTask: MethodTask | null;
  readonly openMethodTask: (task: MethodTask) => void;
  readonly closeMethodTask: () => void;
}

export type MethodTask = 'new' | 'edit' | 'merge' | 'split' | 'delete' | 'accept-all';

export const createMethodSlice: SliceCreator<MethodSlice> = (set) => ({
  methodFilter: {},
  methodSort: { by: 'name', direction: 'ascending' },
  filterMethods: (change) =>
    set(({ methodFilter }) => ({
      // Only absent keys are left out, which the type of `Object.fromEntries` cannot say.
      methodFilter: Object.fromEntries(
        Object.entries({ ...methodFilter, ...change }).filter(([, value]) => value !== undefined),
      ) as MethodFilter,
    })),
  clearMethodFilter: () => set({ methodFilter: {} }),
  sortMethods: (methodSort) => set({ methodSort }),
  methodTask: null,
  openMethodTask: (methodTask) => set({ methodTask, dialog: 'method' }),
  closeMethodTask: () => set({ methodTask: null, dialog: null }),
});
