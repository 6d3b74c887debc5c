// The methods by keyboard: the list, what narrows it, and what is done to the open one.

import { EditorView } from '@codemirror/view';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { TagId } from '#shared/contract/ids.ts';
import type { MethodFilter, MethodRow } from '#shared/contract/methods.ts';
import { useCommandKeys } from '../../app/use-command-keys.ts';
import { useApp } from '../../state/use-app.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { link, linkType, methodEnd, methodId, methodRow } from '../../testing/link-values.ts';
import { library, paperId } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { withPageLayout } from '../imports/testing/page-layout.ts';
import { MethodsPlace } from './MethodsPlace.tsx';

const BATCH = methodRow('m1', {
  name: 'BatchLLM',
  kind: 'system',
  aliases: ['Batch-LLM'],
  paperCount: 1,
  linkCount: 1,
});
const VLLM = methodRow('m2', { name: 'vLLM', kind: 'software', paperCount: 2 });
const LINK = link('l1', {
  type: linkType('outperforms', { label: 'outperforms', inverseLabel: 'outperformed by' }),
  source: methodEnd('m1', 'BatchLLM'),
  target: methodEnd('m2', 'vLLM'),
  hasLostEvidence: true,
  evidence: [
    {
      kind: 'quote',
      paperId: paperId('p1'),
      paperTitle: 'A paper',
      field: 'abstract',
      start: 0,
      end: 5,
      quote: 'It outperforms vLLM.',
      isInPlace: false,
    },
  ],
});

function Place() {
  useCommandKeys();
  const place = useApp((state) => state.place);
  return place.kind === 'methods' && <MethodsPlace place={place} />;
}

function setUp() {
  const list = vi.fn(async ({ filter = {} }: { filter?: MethodFilter }) => {
    const fits = ({ name, kind }: MethodRow) =>
      name.toLowerCase().includes(filter.text ?? '') && (filter.kinds === undefined || filter.kinds.includes(kind));
    const methods = [BATCH, VLLM].filter(fits);
    return { total: methods.length, methods };
  });
  const update = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const merge = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const remove = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const mention = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const unmention = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const create = vi.fn(async (_input: unknown) => ({ revision: 2, id: methodId('m2') }));
  const note = { id: null, paperId: null, version: 0, updatedAt: null };
  const getNote = vi.fn(async (_input: unknown) => ({ ...note, body: 'Read first.' }));
  const saveNote = vi.fn(async ({ body }: { body: string }) => ({ revision: 2, note: { ...note, body, version: 1 } }));
  const set = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const gone = new Set<string>();
  const client = fakeClient({
    settings: { set: set as never },
    notes: { get: getNote, save: saveNote },
    methods: {
      list: list as never,
      update: update as never,
      merge: merge as never,
      delete: remove as never,
      create: create as never,
      mention: mention as never,
      unmention: unmention as never,
      get: async ({ id }) => {
        if (gone.has(id)) throw appError('NOT_FOUND', { kind: 'method', id });
        return {
          ...(id === BATCH.id ? BATCH : VLLM),
          description: null,
          mentions: [
            {
              paperId: paperId('p1'),
              title: 'A paper',
              role: 'mentions',
              field: 'abstract',
              start: 15,
              end: 19,
              quote: 'It outperforms vLLM.',
            },
          ],
          links: [LINK],
          suggestedBy: null,
          createdAt: '2026-11-22T08:00:00.000Z',
        };
      },
    },
    suggestions: {
      list: async () => ({ total: 0, suggestions: [], status: { analysed: 1, total: 1, isWorking: false } }),
    },
    papers: { get: () => new Promise(() => undefined) },
  });
  const view = renderInApp(<Place />, client);
  act(() => view.store.setState({ place: { kind: 'methods' }, library: library(2), methodCount: 2 }));
  const press = (key: string) => fireEvent.keyDown(document.body, { key });
  const page = () => screen.findByRole('region', { name: 'Method' });
  return {
    ...view,
    list,
    set,
    update,
    merge,
    remove,
    create,
    mention,
    unmention,
    getNote,
    saveNote,
    gone,
    press,
    page,
  };
}

describe('MethodsPlace', () => {
  withPageLayout();
  afterEach(cleanup);

  it('counts in a row what hangs on a method, and leaves out what does not', async () => {
    setUp();
    const rows = (await screen.findAllByRole('option')).map(({ textContent }) => textContent ?? '');
    expect(rows.join()).toMatch(/\d papers? · \d links?/);
    expect(rows.join()).not.toMatch(/\b0 (papers|links)/);
  });

  it('opens the first, and others with the arrow keys', async () => {
    const { store, page } = setUp();
    expect(await within(await page()).findByRole('heading', { level: 1, name: 'BatchLLM' })).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('listbox', { name: 'Methods' }), { key: 'ArrowDown' });
    expect(await within(await page()).findByRole('heading', { level: 1, name: 'vLLM' })).toBeTruthy();
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm2' });
  });

  it('reads a link from where one stands, and says what it has lost', async () => {
    const { store, page } = setUp();
    const links = await within(await page()).findByRole('region', { name: 'Links' });
    expect(within(links).getByText('outperforms')).toBeTruthy();
    expect(within(links).getByText('This link has lost its evidence.')).toBeTruthy();
    act(() => store.getState().openMethod(methodId('m2')));
    expect(await screen.findByText('outperformed by')).toBeTruthy();
  });

  it('opens a paper with the sentence that names it', async () => {
    const { store, page } = setUp();
    const papers = await within(await page()).findByRole('region', { name: 'Papers' });
    fireEvent.click(within(papers).getByRole('button', { name: /outperforms/ }));
    expect(store.getState().selectedId).toBe('p1');
    expect(store.getState().markedQuote).toMatchObject({ paperId: 'p1', quote: 'It outperforms vLLM.' });
  });

  it('says that a paper introduces it, or does not mean it', async () => {
    const { mention, unmention, page } = setUp();
    const more = await within(await page()).findByRole('button', { name: 'More about “A paper” and this method' });
    fireEvent.click(more);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'This paper introduces it' }));
    await waitFor(() => expect(mention).toHaveBeenCalledWith({ id: 'm1', paperId: 'p1', role: 'introduces' }));
    fireEvent.click(more);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'This paper does not mean it' }));
    await waitFor(() => expect(unmention).toHaveBeenCalledWith({ id: 'm1', paperId: 'p1' }));
  });

  it('narrows by text and by kind', async () => {
    const { list, store } = setUp();
    await screen.findAllByRole('option');
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a method' }), { target: { value: 'vl' } });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    act(() => store.getState().filterMethods({ text: undefined, kinds: ['system'], hasLinks: true }));
    await waitFor(() =>
      expect(list.mock.lastCall?.[0]).toMatchObject({ filter: { kinds: ['system'], hasLinks: true } }),
    );
    expect(screen.getByRole('button', { name: 'Filter, 2 in use' })).toBeTruthy();
  });

  it('remembers filter and sorting, not the words, and follows what was remembered', async () => {
    const { list, set, store } = setUp();
    await screen.findAllByRole('option');
    act(() => store.getState().filterMethods({ text: 'l' }));
    expect(set).not.toHaveBeenCalled();
    act(() => store.getState().filterMethods({ kinds: ['system'] }));
    act(() => store.getState().sortMethods({ by: 'links', direction: 'descending' }));
    await waitFor(() => expect(set.mock.calls).toHaveLength(2));
    expect(set).toHaveBeenCalledWith({ methodFilter: { kinds: ['system'] } });
    expect(set).toHaveBeenCalledWith({ methodSort: { by: 'links', direction: 'descending' } });
    // What a start, or another window, finds in the library; a tag that is gone narrows nothing.
    const methodFilter = { kinds: ['software' as const], tagIds: ['gone' as TagId] };
    act(() => {
      store.setState(({ settings }) => ({ settings: { ...settings, methodFilter } }));
      store.getState().followMethodSettings();
    });
    await waitFor(() =>
      expect(list.mock.lastCall?.[0]).toMatchObject({
        filter: { kinds: ['software'], text: 'l' },
        sort: { by: 'links' },
      }),
    );
    expect(list.mock.lastCall?.[0].filter).not.toHaveProperty('tagIds');
  });

  it('does not open a method again and again that is gone, while the list still has it', async () => {
    const { store, gone, page } = setUp();
    act(() => store.getState().filterMethods({ text: 'batch' }));
    await within(await page()).findByRole('heading', { level: 1, name: 'BatchLLM' });
    gone.add(BATCH.id);
    act(() => store.setState(({ changed }) => ({ changed: { ...changed, method: changed.method + 1 } })));
    expect(await screen.findByText('No method is open')).toBeTruthy();
    // What comes next is opened as ever.
    act(() => store.getState().filterMethods({ text: undefined }));
    act(() => store.getState().selectMethod(VLLM.id));
    expect(await within(await page()).findByRole('heading', { level: 1, name: 'vLLM' })).toBeTruthy();
  });

  it('renames with F2', async () => {
    const { update, press, page } = setUp();
    await within(await page()).findByRole('heading', { level: 1 });
    press('F2');
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    fireEvent.change(field, { target: { value: 'BatchLLM 2' } });
    fireEvent.submit(field);
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith({
        id: 'm1',
        name: 'BatchLLM 2',
        kind: 'system',
        expansion: null,
        description: null,
      }),
    );
  });

  it('merges into a method chosen by typing', async () => {
    const { merge, page } = setUp();
    await within(await page()).findByRole('heading', { level: 1 });
    fireEvent.keyDown(document.body, { key: 'M', shiftKey: true });
    const field = await screen.findByRole('combobox', { name: 'Into' });
    fireEvent.change(field, { target: { value: 'vl' } });
    await screen.findByRole('option', { name: /vLLM/ });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(merge).toHaveBeenCalledWith({ ids: ['m1'], into: 'm2' }));
  });

  it('asks before links go with a method', async () => {
    const { remove, press, page } = setUp();
    await within(await page()).findByRole('heading', { level: 1 });
    press('Delete');
    const question = await screen.findByRole('alertdialog');
    expect(remove).not.toHaveBeenCalled();
    fireEvent.click(within(question).getByRole('button', { name: 'Delete it with 1 link' }));
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ ids: ['m1'] }));
  });

  it('has a note, to which W leads, saved as it is typed', async () => {
    const { getNote, saveNote, press, page } = setUp();
    const note = await within(await page()).findByRole('region', { name: 'Note' });
    const editor = await within(note).findByRole('textbox', { name: 'Note in Markdown' });
    expect(editor.textContent).toBe('Read first.');
    expect(getNote.mock.calls).toEqual([[{ methodId: 'm1' }]]);
    press('w');
    await waitFor(() => expect(document.activeElement).toBe(editor));
    EditorView.findFromDOM(editor)?.dispatch({ changes: { from: 0, insert: '**Now** ' } });
    await waitFor(() =>
      expect(saveNote.mock.calls).toEqual([[{ methodId: 'm1', body: '**Now** Read first.', baseVersion: 0 }]]),
    );
    await waitFor(() => expect(within(note).getByRole('status').textContent).toBe('saved'));
    fireEvent.keyDown(editor, { key: 'Escape' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Method');
  });

  it('adds and removes other names', async () => {
    const { update, page } = setUp();
    const field = await within(await page()).findByRole('textbox', { name: 'Add another name' });
    fireEvent.change(field, { target: { value: 'batchllm' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(update).toHaveBeenCalledWith({ id: 'm1', aliases: ['Batch-LLM', 'batchllm'] }));
    fireEvent.click(screen.getByRole('button', { name: /Remove the name Batch-LLM/ }));
    await waitFor(() => expect(update).toHaveBeenLastCalledWith({ id: 'm1', aliases: [] }));
  });

  it('makes a new one with N and opens it', async () => {
    const { create, store, press } = setUp();
    await screen.findAllByRole('option');
    press('n');
    const field = await screen.findByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: 'Orca' } });
    fireEvent.submit(field);
    await waitFor(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0]?.[0]).toMatchObject({ name: 'Orca', kind: 'method' });
    await waitFor(() => expect(store.getState().place).toEqual({ kind: 'methods', id: 'm2' }));
  });
});
