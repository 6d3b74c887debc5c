// The palette by keyboard and pointer: finds papers, notes, tags, places and commands, and runs what is chosen.

import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportId } from '#shared/contract/ids.ts';
import type { Hit, Snippet } from '#shared/contract/search.ts';
import { COMMANDS } from '../../app/commands.ts';
import type { AppState } from '../../state/app-state.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { methodId, methodRow } from '../../testing/link-values.ts';
import { library, paper, paperRow, tag } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { availableCommands } from './known-items.tsx';
import { Palette } from './Palette.tsx';

function hit(id: string, title: string, snippet: Snippet | null = null): Hit {
  return { paper: paperRow(id, { title }), sourceKey: null, score: 1, titleMarks: [], snippet };
}

const NOTE_HIT = hit('p7', 'Batch normalization', {
  field: 'note',
  text: 'compare with layer norm',
  marks: [{ start: 13, end: 18 }],
});

interface Question {
  readonly query: string;
  readonly plain?: boolean;
}

function setUp(answer?: (question: Question) => Promise<readonly Hit[]>) {
  const query = vi.fn(async (question: Question) => {
    const hits = answer ? await answer(question) : answerOf(question);
    return { query: question.query, total: hits.length, hits: [...hits] };
  });
  const client = fakeClient({
    methods: {
      list: async ({ filter = {} }) => {
        const fits = 'Zephyr'.toLowerCase().includes((filter.text ?? '').toLowerCase());
        return { total: 1, methods: fits ? [methodRow('m1', { name: 'Zephyr' })] : [] };
      },
    },
    search: { query: query as never },
    papers: {
      list: async () => ({ total: 1, rows: [paperRow('p1', { title: 'Added last' })], revision: 1 }),
      get: async ({ id }) => paper(id, { title: `Opened ${id}` }),
    },
  });
  const view = renderInApp(<Palette />, client);
  view.store.setState({ library: library(3), tags: [tag('t1', 'layers', 4), tag('t2', 'other')] });
  act(() => view.store.getState().openDialog('palette'));
  const field = screen.getByRole('combobox');
  const type = (text: string) => fireEvent.change(field, { target: { value: text } });
  const press = (key: string) => fireEvent.keyDown(field, { key });
  const chosen = () => screen.getByRole('option', { selected: true }).textContent;
  return { ...view, query, field, type, press, chosen };
}

function answerOf({ query }: Question): Hit[] {
  if (query.startsWith('+title:layer')) return [hit('p2', 'Layer normalization')];
  if (query.startsWith('+note:layer')) return [NOTE_HIT];
  return query === 'layer' ? [hit('p3', 'Skipping'), hit('p2', 'Layer normalization')] : [];
}

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('the palette', () => {
  beforeEach(() => {
    localStorage.clear();
    Element.prototype.scrollIntoView = () => undefined;
    Element.prototype.scrollTo = () => undefined;
  });
  afterEach(cleanup);

  it('begins with the newest papers and the usual commands', async () => {
    setUp();
    await screen.findByRole('option', { name: /Added last/ });
    const commands = screen.getByRole('group', { name: 'Commands' });
    expect(within(commands).getByText('Import files')).toBeDefined();
  });

  it('finds titles, notes, tags and commands, the best group first', async () => {
    const { type } = setUp();
    type('layer');
    await screen.findByRole('option', { name: /Layer normalization/ });
    // Each group comes when it has been found.
    await waitFor(() =>
      expect(
        screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby')?.split('-').at(-1)),
      ).toEqual(['Papers', 'Tags', 'Notes']),
    );
    expect(options()[0]).toMatch(/^Layer normalization/);
    expect(options().filter((text) => text?.startsWith('Layer normalization'))).toHaveLength(1);
    expect(screen.getByText(/compare with/)).toBeDefined();
  });

  it('moves with the arrow keys, round the ends, and runs with Enter once it is closed', async () => {
    const { type, press, chosen, store } = setUp();
    type('export');
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(chosen()).toMatch(/^Export/);
    press('ArrowDown');
    expect(chosen()).toMatch(/^Export/);
    press('Enter');
    expect(store.getState().dialog).toBeNull();
    await waitFor(() => expect(store.getState().dialog).toBe('export'));
  });

  it('opens a place and a tag', async () => {
    const { type, press, store } = setUp();
    type('settings');
    press('Enter');
    await waitFor(() => expect(store.getState().place).toEqual({ kind: 'settings' }));
    act(() => store.getState().openDialog('palette'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '#layers' } });
    await waitFor(() => expect(options()[0]).toMatch(/^layers/));
    fireEvent.click(screen.getByRole('option', { name: /^layers/ }));
    await waitFor(() => expect(store.getState().place).toEqual({ kind: 'library', tagIds: ['t1'] }));
  });

  it('waits with Enter until the papers for what is typed are there', async () => {
    const answers = Promise.withResolvers<void>();
    const { type, press, store } = setUp(async (question) => {
      await answers.promise;
      return answerOf(question);
    });
    type('layer');
    press('Enter');
    expect(store.getState().dialog).toBe('palette');
    answers.resolve();
    await waitFor(() => expect(store.getState().selectedId).toBe('p2'));
  });

  it('asks in words that no operator can break', async () => {
    const { type, query } = setUp();
    type('"FFN-Skip ~ (LLM');
    await waitFor(() => expect(query).toHaveBeenCalled());
    expect(query.mock.calls.map(([{ query: asked, plain }]) => [asked, plain])).toEqual([
      ['+title:FFN +title:Skip +title:LLM', false],
      ['+note:FFN +note:Skip +note:LLM', false],
      ['"FFN-Skip ~ (LLM', true],
    ]);
  });

  it('finds a method and opens its page', async () => {
    const { type, store } = setUp();
    type('zeph');
    const page = document.body.appendChild(document.createElement('section'));
    page.dataset['focus'] = 'method';
    page.tabIndex = -1;
    fireEvent.click(await screen.findByRole('option', { name: /Zephyr/ }));
    await waitFor(() => expect(document.activeElement).toBe(page));
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm1' });
    page.remove();
  });

  it('says when nothing fits', async () => {
    const { type } = setUp();
    type('zzz');
    await screen.findByText(/Nothing is called “zzz”/);
  });

  it('closes with its own key', () => {
    const { field, store } = setUp();
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
    expect(store.getState().dialog).toBeNull();
  });
});

describe('every command', () => {
  /** The room as it is in each place where commands differ. */
  function standing(state: AppState): readonly AppState[] {
    const open = { ...state, selectedId: paper('p1').id, paper: paper('p1'), listTotal: 3, dialog: null };
    const several = { kind: 'some', ids: new Set([paper('p1').id, paper('p2').id]) } as const;
    const suggestionRows = {
      ...state.suggestionRows,
      getState: () => ({ total: 1, error: null, version: 0 }),
    };
    return [
      { ...open, place: { kind: 'library' } },
      { ...open, place: { kind: 'library' }, selection: several },
      { ...open, place: { kind: 'queue' } },
      { ...open, place: { kind: 'graph' } },
      { ...open, place: { kind: 'trash' } },
      { ...open, place: { kind: 'methods', id: methodId('m1') } },
      { ...open, place: { kind: 'suggestions' }, suggestionRows },
      { ...open, place: { kind: 'import', id: 'i1' as ImportId } },
      { ...open, place: { kind: 'settings' } },
    ];
  }

  it('is in the palette', () => {
    const { store } = setUp();
    const reachable = new Set(standing(store.getState()).flatMap((now) => availableCommands(now).map(({ id }) => id)));
    // The palette does not list itself, and lists places apart.
    expect(COMMANDS.filter(({ id }) => !reachable.has(id) && !id.startsWith('go-')).map(({ id }) => id)).toEqual([
      'palette',
    ]);
  });

  it('has keys', () => {
    expect(COMMANDS.filter(({ keys }) => keys.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('has keys that lead to it and to no other, wherever one stands', () => {
    const { store } = setUp();
    for (const now of standing(store.getState())) {
      const keys = COMMANDS.filter((command) => command.isAvailable(now)).flatMap((command) => command.keys);
      expect([now.place.kind, keys.filter((key, index) => keys.indexOf(key) !== index)]).toEqual([now.place.kind, []]);
      // A key by itself must not swallow the first of two.
      expect(keys.filter((key) => key.includes(' ') && keys.includes(key.split(' ')[0] ?? ''))).toEqual([]);
    }
  });
});
