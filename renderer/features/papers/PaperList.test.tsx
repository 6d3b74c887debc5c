// The list as assistive technology and the keyboard meet it.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../../state/use-app.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { paper, paperRow } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { PaperList } from './PaperList.tsx';

const TOTAL = 5_000;
/** The methods of every paper. */
let named: string[] = [];

function List() {
  const total = useApp((state) => state.listTotal);
  return total === null ? null : <PaperList total={total} label="Papers" />;
}

async function setUp() {
  const client = fakeClient({
    papers: {
      list: async ({ offset = 0, limit = 100 }) => ({
        total: TOTAL,
        rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, step) =>
          paperRow(`p${offset + step}`, { methods: named }),
        ),
        revision: 1,
      }),
      get: async ({ id }) => paper(id),
    },
  });
  const view = renderInApp(<List />, client);
  act(() => view.store.getState().syncListSource());
  const list = await screen.findByRole('listbox', { name: 'Papers' });
  await screen.findAllByRole('option');
  return { ...view, list };
}

describe('PaperList', () => {
  beforeEach(() => {
    // jsdom lays nothing out: the list is 600 pixels high, a row 80.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(80);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
    HTMLElement.prototype.scrollTo = () => undefined;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    );
  });
  afterEach(() => {
    cleanup();
    named = [];
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('makes only the rows on screen, each with its place among all', async () => {
    await setUp();
    const options = screen.getAllByRole('option');
    expect(options.length).toBeLessThan(40);
    expect(options[2]?.getAttribute('aria-setsize')).toBe(String(TOTAL));
    expect(options[2]?.getAttribute('aria-posinset')).toBe('3');
  });

  it('asks for its rows again when methods change, and shows them', async () => {
    const { store } = await setUp();
    named = ['BatchLLM', 'vLLM'];
    act(() => store.getState().libraryChanged([{ kind: 'method', added: 1, updated: 0, removed: 0, ids: null }]));
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toBe('Paper p0BatchLLMvLLM'));
  });

  it('moves the selection by key and names the row that keys act on', async () => {
    const { list, store } = await setUp();
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'ArrowUp' });
    expect(store.getState().selectedId).toBe('p1');
    await waitFor(() => expect(list.getAttribute('aria-activedescendant')).toBe('paper-row-1'));
    expect(document.getElementById('paper-row-1')?.getAttribute('aria-selected')).toBe('true');
  });

  it('has rows that can be dragged and take no focus, which would end the drag in Chromium', async () => {
    await setUp();
    for (const option of screen.getAllByRole('option')) {
      expect(option.getAttribute('draggable')).toBe('true');
      expect(option.hasAttribute('tabindex')).toBe(false);
    }
  });

  it('goes to the ends of the list, fetching what is not here', async () => {
    const { list, store } = await setUp();
    fireEvent.keyDown(list, { key: 'End' });
    await waitFor(() => expect(store.getState().selectedId).toBe(`p${TOTAL - 1}`));
    fireEvent.keyDown(list, { key: 'Home' });
    expect(store.getState().selectedId).toBe('p0');
  });
});
