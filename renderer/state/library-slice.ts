// What is known of the whole library: counts, tags, settings; and the news that something in it changed.

import type { Change } from '#shared/contract/events.ts';
import type { PaperId, TagId } from '#shared/contract/ids.ts';
import type { Library } from '#shared/contract/library.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contract/settings.ts';
import type { Tag } from '#shared/contract/tags.ts';
import { READ_ONLY_ADVICE } from '../api/error-messages.ts';
import { plural } from '../text/plural.ts';
import { quoted } from '../text/visible.ts';
import { showToast } from '../ui/toast-queue.ts';
import { refreshInTurn } from './refresh-in-turn.ts';
import type { SliceCreator } from './slice.ts';
import { undoOffer } from './undo-offer.ts';

export interface LibrarySlice {
  readonly library: Library | null;
  readonly tags: readonly Tag[];
  readonly settings: Settings;
  /** How often each kind of row changed: what depends on one fetches again when its number grows. */
  readonly changed: Readonly<Record<Change['kind'], number>>;
  readonly refreshLibrary: () => Promise<void>;
  readonly libraryChanged: (changes: readonly Change[]) => void;
  /** After a connection was lost and found: anything may have changed. */
  readonly everythingChanged: () => void;
  /** Looks whether a library open for reading only can be written to by now. */
  readonly tryWriting: () => Promise<void>;
  readonly setSettings: (settings: Partial<Settings>) => Promise<void>;
  readonly addTag: (ids: readonly PaperId[], name: string) => Promise<void>;
  readonly removeTag: (ids: readonly PaperId[], tagId: TagId) => Promise<void>;
  readonly renameTag: (tagId: TagId, name: string) => Promise<void>;
  readonly deleteTag: (tag: Tag) => Promise<void>;
}

const LISTED: readonly Change['kind'][] = ['paper', 'note', 'tag', 'import', 'method'];
const KNOWN: readonly Change['kind'][] = ['method', 'link', 'suggestion', 'setting', 'paper', 'import'];
const QUEUED: readonly Change['kind'][] = ['queue', ...LISTED];

export const createLibrarySlice: SliceCreator<LibrarySlice> = (set, get, services) => {
  /** Settings on their way to the library: they hold already, whatever an older answer says. */
  let unsaved: Partial<Settings> = {};

  async function refresh(): Promise<void> {
    const client = services.client();
    const [library, tags, settings] = await Promise.all([
      client.library.info(),
      client.tags.list(),
      client.settings.get(),
    ]);
    const { place, settings: before, library: known } = get();
    if (wasClosed(known) && known.libraryId === library.libraryId && library.readOnly === null)
      showToast({ title: 'The library can be written to again', detail: 'Everything is as it was.' });
    set({ library, tags, settings: { ...settings, ...unsaved } });
    get().followSettings(before);
    get().followMethodSettings();
    const tagIds = place.kind === 'library' ? (place.tagIds ?? []) : [];
    const kept = tagIds.filter((tagId) => tags.some(({ id }) => id === tagId));
    if (kept.length < tagIds.length) get().narrow({ tagIds: kept.length === 0 ? undefined : kept });
  }

  return {
    library: null,
    tags: [],
    settings: DEFAULT_SETTINGS,
    changed: {
      paper: 0,
      note: 0,
      tag: 0,
      import: 0,
      setting: 0,
      method: 0,
      link: 0,
      queue: 0,
      suggestion: 0,
      graph: 0,
    },

    refreshLibrary: refreshInTurn(refresh),

    libraryChanged: (changes) => {
      const changed = { ...get().changed };
      for (const { kind } of changes) changed[kind]++;
      set({ changed });
      void get().refreshLibrary();
      if (changes.some(({ kind }) => LISTED.includes(kind))) get().refreshList();
      if (changes.some(({ kind }) => QUEUED.includes(kind))) get().refreshQueue();
      if (changes.some(({ kind }) => KNOWN.includes(kind))) {
        void get().refreshLinking();
        get().refreshSuggestions();
      }
      const { selectedId } = get();
      const touchesPaper = ({ kind, ids }: Change) =>
        (kind === 'paper' || kind === 'note') && (ids === null || selectedId === null || ids.includes(selectedId));
      const isOpenPaperTouched = changes.some(
        (change) => touchesPaper(change) || change.kind === 'tag' || change.kind === 'import',
      );
      if (selectedId !== null && isOpenPaperTouched) get().loadPaper(selectedId);
    },

    everythingChanged: () => {
      const all = Object.keys(get().changed) as Change['kind'][];
      get().libraryChanged(all.map((kind) => ({ kind, added: 0, updated: 0, removed: 0, ids: null })));
    },

    tryWriting: async () => {
      const answer = await get().perform((client) => client.library.tryWriting());
      if (answer === null || answer.readOnly === null) return;
      showToast({ title: 'Still nothing can be written', detail: READ_ONLY_ADVICE[answer.readOnly] });
    },

    setSettings: async (settings) => {
      const before = get().settings;
      unsaved = { ...unsaved, ...settings };
      set({ settings: { ...before, ...settings } });
      get().followSettings(before);
      // Nothing can be written: what one chooses holds for this window.
      if (get().library?.readOnly) return;
      const mine = unsaved;
      await get().perform((client) => client.settings.set(settings));
      if (mine === unsaved) unsaved = {};
    },

    addTag: async (ids, name) => {
      await get().perform((client) => client.tags.add({ papers: { ids: [...ids] }, name }));
    },

    removeTag: async (ids, tagId) => {
      await get().perform((client) => client.tags.remove({ papers: { ids: [...ids] }, tagId }));
    },

    renameTag: async (tagId, name) => {
      await get().perform((client) => client.tags.rename({ tagId, name }));
    },

    deleteTag: async ({ id, name, paperCount }) => {
      const done = await get().perform((client) => client.tags.delete({ tagId: id }));
      if (done === null) return;
      showToast({
        title: `Deleted the tag ${quoted(name)}`,
        detail: `It was on ${plural(paperCount, 'paper')}, which stay.`,
        ...undoOffer(get, done.revision),
      });
    },
  };
};

/** A check that ends by itself is no news. */
function wasClosed(known: Library | null): known is Library {
  return known?.readOnly === 'folder' || known?.readOnly === 'disk-full';
}
