// The inbox by its keys: each answer once, the next one in its place, and what it explains when it is empty.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LinkTypeId } from '#shared/contract/ids.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { useCommandKeys } from '../../app/use-command-keys.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { linkType, suggestion } from '../../testing/link-values.ts';
import { library, paper, paperId } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { withPageLayout } from '../imports/testing/page-layout.ts';
import { SuggestionsPlace } from './SuggestionsPlace.tsx';

const OUTPERFORMS = linkType('outperforms', { label: 'outperforms', inverseLabel: 'outperformed by' });
const EXTENDS = linkType('extends', { label: 'extends', inverseLabel: 'extended by' });
const ABSTRACT = 'We batch. BatchLLM outperforms vLLM.';
const FIRST = suggestion('1', {
  type: OUTPERFORMS,
  evidence: [
    {
      paperId: paperId('p1'),
      paperTitle: 'BatchLLM',
      field: 'abstract',
      start: 10,
      end: 36,
      quote: ABSTRACT.slice(10, 36),
      cue: { start: 9, end: 20 },
    },
  ],
});
const SECOND = suggestion('2', {
  type: EXTENDS,
  source: { name: 'PowerNorm', paperId: null, methodId: null, isNewMethod: true },
});

function Place() {
  useCommandKeys();
  return <SuggestionsPlace />;
}

function setUp(suggestions: readonly Suggestion[] = [FIRST, SECOND], isOn = true) {
  let open = [...suggestions];
  const decided = ({ id }: { id: string }) => {
    open = open.filter((one) => one.id !== id);
    return { revision: 2 };
  };
  const accept = vi.fn(async (input: { id: string; typeId?: LinkTypeId; turn?: boolean }) => decided(input));
  const refuse = vi.fn(async (input: { id: string }) => decided(input));
  const later = vi.fn(async ({ id }: { id: string }) => {
    open = [...open.filter((one) => one.id !== id), ...open.filter((one) => one.id === id)];
    return {};
  });
  const setRule = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const client = fakeClient({
    suggestions: {
      accept: accept as never,
      refuse: refuse as never,
      later: later as never,
      setRule: setRule as never,
      list: async () => ({
        total: open.length,
        suggestions: [...open],
        status: { analysed: 2, total: 2, isWorking: false },
      }),
      rules: async () => [{ rule: 'mention', isOn, open: open.length, accepted: 3, refused: 1 }],
    },
    papers: { get: async ({ id }) => paper(id, { title: 'BatchLLM', abstract: ABSTRACT }) },
  });
  const view = renderInApp(<Place />, client);
  act(() =>
    view.store.setState({ place: { kind: 'suggestions' }, library: library(2), linkTypes: [OUTPERFORMS, EXTENDS] }),
  );
  const press = (key: string) => fireEvent.keyDown(document.body, { key });
  const refresh = () => act(() => view.store.getState().refreshSuggestions());
  return { ...view, accept, refuse, later, setRule, press, refresh };
}

describe('SuggestionsPlace', () => {
  withPageLayout();
  afterEach(cleanup);

  it('shows the surest with its sentence marked in its abstract, and the cue in it', async () => {
    const { container } = setUp();
    await waitFor(() => expect(container.querySelector('mark')).not.toBeNull());
    const marked = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent).join('');
    expect(marked).toBe('BatchLLM outperforms vLLM.');
    expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  });

  it('says in each row what it rests on: the sentence, the terms two papers share, or else the rule', async () => {
    const third = suggestion('3', { rule: 'same-family', because: ['early exit', 'KV cache'], isLater: true });
    setUp([FIRST, third, SECOND]);
    const rows = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(rows[0]).toContain('BatchLLM outperforms vLLM.');
    expect(rows[1]).toContain('put off · because of early exit, KV cache');
    expect(rows[2]).toContain('A paper names a method');
  });

  it('accepts by key, once for a key pressed twice, and goes on to the next', async () => {
    const { accept, press, refresh } = setUp();
    await screen.findAllByRole('option');
    press('a');
    press('a');
    await waitFor(() => expect(accept).toHaveBeenCalledTimes(1));
    expect(accept).toHaveBeenCalledWith({ id: FIRST.id, turn: false });
    await refresh();
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    press('r');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('PowerNorm'));
  });

  it('turns round before it accepts', async () => {
    const { accept, press } = setUp();
    await screen.findAllByRole('option');
    press('x');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^vLLM/));
    press('a');
    await waitFor(() => expect(accept).toHaveBeenCalledWith({ id: FIRST.id, turn: true }));
  });

  it('accepts as another type, read backwards if one says so', async () => {
    const { accept, press } = setUp();
    await screen.findAllByRole('option');
    press('y');
    const field = await screen.findByRole('combobox', { name: 'Type' });
    fireEvent.change(field, { target: { value: 'extended' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.submit(field);
    await waitFor(() => expect(accept).toHaveBeenCalledWith({ id: FIRST.id, turn: true, typeId: 'extends' }));
  });

  it('refuses, puts off and walks by key', async () => {
    const { refuse, later, press, refresh } = setUp();
    await screen.findAllByRole('option');
    press('d');
    await waitFor(() => expect(later).toHaveBeenCalledWith({ id: FIRST.id }));
    await refresh();
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('PowerNorm'));
    press('j');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('BatchLLM'));
    press('k');
    press('r');
    await waitFor(() => expect(refuse).toHaveBeenCalledWith({ id: SECOND.id }));
  });

  it('switches a rule off, with what became of its suggestions beside it', async () => {
    const { setRule } = setUp();
    fireEvent.click(screen.getByRole('button', { name: 'Rules' }));
    expect(await screen.findByText('2 open · 3 accepted · 1 refused')).toBeTruthy();
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(setRule).toHaveBeenCalledWith({ rule: 'mention', isOn: false }));
  });

  it('explains an inbox that is empty, and one whose rules are off', async () => {
    setUp([]);
    expect(await screen.findByText('Nothing to decide')).toBeTruthy();
    cleanup();
    setUp([], false);
    expect(await screen.findByText('Every rule is switched off')).toBeTruthy();
  });

  it('says how far the reading of papers is', async () => {
    const { store } = setUp([]);
    const progress = { id: 'analysis' as never, kind: 'analysis', phase: 'reading', done: 31, total: 71 } as const;
    act(() => store.getState().taskProgressed(progress));
    expect(await screen.findByText('Your papers are being read')).toBeTruthy();
    expect(screen.getAllByRole('progressbar', { name: 'Reading papers' })[0]?.getAttribute('aria-valuenow')).toBe('31');
  });
});
