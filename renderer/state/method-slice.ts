// How the methods are listed: filtered and sorted as the reader left them; only the words that find one are forgotten.

import type { MethodFilter } from '#shared/contract/methods.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { SliceCreator } from './slice.ts';

export type MethodSort = Settings['methodSort'];

export interface MethodSlice {
  readonly methodFilter: MethodFilter;
  /** An absent value no longer narrows. */
  readonly filterMethods: (change: { readonly [Key in keyof MethodFilter]: MethodFilter[Key] | undefined }) => void;
  readonly clearMethodFilter: () => void;
  readonly sortMethods: (sort: MethodSort) => void;
  /** Narrows the list as the settings now want it, by tags that are still there. */
  readonly followMethodSettings: () => void;
  /** What is asked about a method: a new one to make, or something to do to the open one. */
  readonly methodTask: MethodTask | null;
  readonly openMethodTask: (task: MethodTask) => void;
  readonly closeMethodTask: () => void;
}

export type MethodTask = 'new' | 'edit' | 'merge' | 'split' | 'delete' | 'accept-all';

export const createMethodSlice: SliceCreator<MethodSlice> = (set, get) => ({
  methodFilter: {},
  filterMethods: (change) => {
    const { methodFilter: before, setSettings } = get();
    const methodFilter = withoutAbsent({ ...before, ...change });
    set({ methodFilter });
    if (Object.keys(change).some((key) => key !== 'text')) void setSettings({ methodFilter: kept(methodFilter) });
  },
  clearMethodFilter: () => {
    set({ methodFilter: {} });
    void get().setSettings({ methodFilter: {} });
  },
  sortMethods: (methodSort) => void get().setSettings({ methodSort }),
  followMethodSettings: () => {
    const { methodFilter: before, settings, tags } = get();
    const { tagIds = [], ...wanted } = settings.methodFilter;
    const known = tagIds.filter((tagId) => tags.some(({ id }) => id === tagId));
    const methodFilter = withoutAbsent({
      ...wanted,
      tagIds: known.length === 0 ? undefined : known,
      text: before.text,
    });
    if (JSON.stringify(kept(methodFilter)) !== JSON.stringify(kept(before))) set({ methodFilter });
  },
  methodTask: null,
  openMethodTask: (methodTask) => set({ methodTask, dialog: 'method' }),
  closeMethodTask: () => set({ methodTask: null, dialog: null }),
});

/** What a start remembers, in one order. */
function kept({ kinds, tagIds, hasLinks }: MethodFilter): Settings['methodFilter'] {
  return withoutAbsent({ kinds, tagIds, hasLinks });
}

function withoutAbsent(filter: { readonly [Key in keyof MethodFilter]: MethodFilter[Key] | undefined }): MethodFilter {
  // Only absent keys are left out, which the type of `Object.fromEntries` cannot say.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as MethodFilter;
}
