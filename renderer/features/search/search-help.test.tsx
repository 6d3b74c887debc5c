// The panel that says what can be asked, and what a question finds beside papers.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../../testing/fake-client.ts';
import { link, linkType, methodEnd, methodRow } from '../../testing/link-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { FoundBeside } from './FoundBeside.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { LINK_WAYS, ownRange, WORD_WAYS } from './search-ways.ts';
import type { Found } from './use-beside.ts';

const NOTHING: Found = {
  asked: 'things',
  methods: { total: 0, hits: [] },
  links: { total: 0, links: [] },
  unknownNames: [],
};

function besides(found: Partial<Found>, showAll: (() => void) | null = null) {
  return <FoundBeside beside={{ found: { ...NOTHING, ...found }, showAll }} />;
}

describe('SearchHelp', () => {
  afterEach(cleanup);

  it('opens by its button, and a press puts the example into the field, its name selected', async () => {
    const { store } = renderInApp(
      <>
        <SearchBox />
        <SearchHelp />
      </>,
      fakeClient({}),
    );
    fireEvent.click(screen.getByRole('button', { name: 'How to search' }));
    expect(await screen.findByRole('dialog', { name: 'How to search' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^outperforms:vLLM/ }));
    await waitFor(() => expect(store.getState().dialog).toBeNull());
    const field = await screen.findByRole<HTMLInputElement>('searchbox');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe('outperforms:vLLM');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('vLLM');
  });

  it('has a part to write over in every example that is not meant as it stands', () => {
    for (const way of [...WORD_WAYS, ...LINK_WAYS]) {
      const [start, end] = ownRange(way);
      expect(way.example.slice(start, end)).toBe(way.own ?? '');
    }
  });

  it('opens by its command', async () => {
    const { store } = renderInApp(<SearchHelp />, fakeClient({}));
    act(() => store.getState().openDialog('search-help'));
    expect(await screen.findByRole('region', { name: 'Links between methods' })).toBeTruthy();
  });
});

describe('FoundBeside', () => {
  afterEach(cleanup);

  it('shows methods and links that answer, and opens them', () => {
    const answer = link('l1', {
      type: linkType('outperforms', { label: 'outperforms' }),
      source: methodEnd('m1', 'BatchLLM'),
      target: methodEnd('m2', 'vLLM'),
    });
    const hit = { method: methodRow('m3', { name: 'Orca' }), score: -1, snippet: null };
    const showAll = vi.fn();
    const { store } = renderInApp(
      besides({ methods: { total: 14, hits: [hit] }, links: { total: 1, links: [answer] } }, showAll),
      fakeClient({}),
    );
    expect(screen.getByText('outperforms')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show 13 more methods' }));
    expect(showAll).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Orca' }));
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm3' });
    fireEvent.click(screen.getByRole('button', { name: 'vLLM' }));
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm2' });
  });

  it('says which name is unknown, and is silent where there is nothing', () => {
    const view = renderInApp(besides({ unknownNames: ['Zorn'] }), fakeClient({}));
    expect(screen.getByRole('status').textContent).toBe('Nothing here is called “Zorn”.');
    view.unmount();
    renderInApp(besides({}), fakeClient({}));
    expect(screen.queryByRole('region')).toBeNull();
  });
});
