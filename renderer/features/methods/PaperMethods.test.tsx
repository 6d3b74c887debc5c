// Names found in a paper: accepted, edited and refused, by key and by pointer.

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Candidate, MethodRow } from '#shared/contract/methods.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { candidate, methodId, methodRow } from '../../testing/link-values.ts';
import { paper } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { PaperMethods } from './PaperMethods.tsx';

const PAPER = paper('p1', { title: 'BatchLLM', abstract: 'BatchLLM outperforms vLLM. BatchLLM is fast.' });

/** A library in which what is accepted or refused is no candidate any more. */
function setUp(found: readonly Candidate[], methods: readonly (MethodRow & { role: MentionRole })[] = []) {
  let candidates = [...found];
  const kept = [...methods];
  const accept = vi.fn(async (input: { accepted: readonly { found: string; name?: string | undefined }[] }) => {
    for (const { found: name } of input.accepted) {
      candidates = candidates.filter((one) => one.name !== name);
      kept.push({ ...methodRow(name, { name }), role: 'introduces' });
    }
    return { revision: 2, ids: [methodId('m9')] };
  });
  const refuse = vi.fn(async (input: { names: readonly string[] }) => {
    candidates = candidates.filter((one) => !input.names.includes(one.name));
    return { revision: 2 };
  });
  const acceptAll = vi.fn(async (_input: unknown) => ({ revision: 2, accepted: 2 }));
  const client = fakeClient({
    methods: {
      accept: accept as never,
      refuse: refuse as never,
      acceptAll: acceptAll as never,
      candidates: async () => [...candidates],
      ofPaper: async () => [...kept],
      list: async () => ({ total: 0, methods: [] }),
    },
  });
  const view = renderInApp(<PaperMethods paper={PAPER} />, client);
  const changed = () =>
    view.store.setState(({ changed: before }) => ({ changed: { ...before, method: before.method + 1 } }));
  return { ...view, accept, refuse, acceptAll, changed };
}

const BATCH = candidate('BatchLLM', { confidence: 0.95 });
const OTHER = candidate('BatchPrompt', { confidence: 0.7 });
const VLLM = candidate('vLLM', { role: 'mentions', confidence: 0.8 });

describe('PaperMethods', () => {
  afterEach(cleanup);

  it('shows nothing for a paper without names', async () => {
    const { container } = setUp([]);
    await waitFor(() => expect(container.textContent).toBe(''));
  });

  it('accepts by one press, and the focus goes on to the next name', async () => {
    const { accept, changed } = setUp([BATCH, OTHER]);
    const chip = await screen.findByRole('button', { name: 'Accept BatchLLM' });
    chip.focus();
    fireEvent.keyDown(chip, { key: 'Enter' });
    await waitFor(() => expect(accept).toHaveBeenCalledWith({ paperId: 'p1', accepted: [{ found: 'BatchLLM' }] }));
    changed();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Accept BatchLLM' })).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Accept BatchPrompt' })),
    );
    expect(screen.getByRole('button', { name: 'BatchLLM' })).toBeTruthy();
  });

  it('refuses by key and by button', async () => {
    const { refuse } = setUp([BATCH, VLLM]);
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Accept BatchLLM' }), { key: 'r' });
    await waitFor(() => expect(refuse).toHaveBeenCalledWith({ paperId: 'p1', names: ['BatchLLM'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Refuse vLLM' }));
    await waitFor(() => expect(refuse).toHaveBeenLastCalledWith({ paperId: 'p1', names: ['vLLM'] }));
  });

  it('walks from name to name with the arrow keys; one of them is a stop for Tab', async () => {
    setUp([BATCH, OTHER]);
    const first = await screen.findByRole('button', { name: 'Accept BatchLLM' });
    const second = screen.getByRole('button', { name: 'Accept BatchPrompt' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(second);
    expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
    fireEvent.keyDown(second, { key: 'Home' });
    expect(document.activeElement).toBe(first);
  });

  it('accepts under another name and as another thing than the method that has it', async () => {
    const { accept } = setUp([{ ...BATCH, method: { id: methodId('m1'), name: 'BatchLLM' } }]);
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Accept BatchLLM' }), { key: 'e' });
    fireEvent.click(await screen.findByRole('radio', { name: 'New' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'BatchLLM (2024)' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Mentions' }));
    fireEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(accept).toHaveBeenCalledWith({
        paperId: 'p1',
        accepted: [{ found: 'BatchLLM', name: 'BatchLLM (2024)', kind: 'method', role: 'mentions', methodId: null }],
      }),
    );
  });

  it('marks a name in the text while it is looked at', async () => {
    const { store } = setUp([BATCH]);
    const chip = await screen.findByRole('button', { name: 'Accept BatchLLM' });
    fireEvent.focus(chip);
    expect(store.getState().markedNames).toEqual({ paperId: 'p1', names: ['BatchLLM'] });
    fireEvent.blur(chip);
    expect(store.getState().markedNames).toBeNull();
  });

  it('accepts all from a confidence upwards, counted before', async () => {
    const { acceptAll } = setUp([BATCH, OTHER, VLLM]);
    fireEvent.click(await screen.findByRole('button', { name: 'Accept all…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Accept 2 names' }));
    await waitFor(() => expect(acceptAll).toHaveBeenCalledWith({ paperId: 'p1', minConfidence: 0.75 }));
  });

  it('leads to the page of a method that was accepted', async () => {
    const { store } = setUp([], [{ ...methodRow('m1', { name: 'BatchLLM' }), role: 'introduces' }]);
    fireEvent.click(await screen.findByRole('button', { name: 'BatchLLM' }));
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm1' });
  });
});
