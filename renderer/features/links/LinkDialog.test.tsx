// A link made by keys, on a sentence, from what the paper introduces.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Link } from '#shared/contract/links.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import type { LinkDraft } from '../../state/link-slice.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { candidate, link, linkType, methodEnd, methodRow } from '../../testing/link-values.ts';
import { paperId } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { LinkDialog } from './LinkDialog.tsx';

const OUTPERFORMS = linkType('outperforms', { label: 'outperforms', inverseLabel: 'outperformed by' });
const BATCH = methodRow('m1', { name: 'BatchLLM' });
const VLLM = methodRow('m2', { name: 'vLLM' });
const DRAFT: LinkDraft = {
  source: { kind: 'paper', id: paperId('p1'), name: 'BatchLLM: a paper' },
  evidence: { paperId: paperId('p1'), field: 'abstract', start: 3, end: 9, quote: 'It outperforms vLLM.' },
};

interface Held {
  readonly candidates?: readonly Candidate[];
  readonly links?: readonly Link[];
}

function setUp({ candidates = [], links = [] }: Held = {}) {
  const create = vi.fn(async (_input: unknown) => ({ revision: 2, id: 'l1' }));
  const addEvidence = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const client = fakeClient({
    links: {
      create: create as never,
      addEvidence: addEvidence as never,
      list: async () => ({ total: links.length, links: [...links] }),
    },
    methods: {
      candidates: async () => [...candidates],
      ofPaper: async () => (candidates.length > 0 ? [] : [{ ...BATCH, role: 'introduces' as const }]),
      list: async ({ filter = {} }) => {
        const methods = [VLLM].filter(({ name }) => name.toLowerCase().includes(filter.text ?? ''));
        return { total: methods.length, methods };
      },
    },
    search: { query: async ({ query }) => ({ query, total: 0, hits: [] }) },
  });
  const view = renderInApp(<LinkDialog />, client);
  view.store.setState({ linkTypes: [OUTPERFORMS] });
  return { ...view, create, addEvidence };
}

async function fill(target: string, type: string): Promise<void> {
  const to = await screen.findByRole('combobox', { name: 'To' });
  fireEvent.focus(to);
  fireEvent.change(to, { target: { value: target } });
  await screen.findByRole('option', { name: new RegExp(target, 'i') });
  fireEvent.keyDown(to, { key: 'Enter' });
  const how = screen.getByRole('combobox', { name: 'How' });
  fireEvent.focus(how);
  fireEvent.change(how, { target: { value: type } });
  fireEvent.keyDown(how, { key: 'Enter' });
  fireEvent.keyDown(how, { key: 'Enter' });
}

// A field whose list is open hides the others from assistive technology.
describe('LinkDialog', () => {
  afterEach(cleanup);

  it('links what the paper introduces, with the sentence it was opened on', async () => {
    const { store, create } = setUp();
    act(() => store.getState().openLink(DRAFT));
    expect((await screen.findByRole('combobox', { name: 'From', hidden: true })).getAttribute('value')).toBe(
      'BatchLLM',
    );
    expect(screen.getByText('It outperforms vLLM.')).toBeTruthy();
    await fill('vllm', 'outp');
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith({
        typeId: 'outperforms',
        source: { kind: 'method', id: 'm1' },
        target: { kind: 'method', id: 'm2' },
        tags: [],
        remark: null,
        evidence: [{ kind: 'quote', paperId: 'p1', field: 'abstract', start: 3, end: 9 }],
      }),
    );
    await waitFor(() => expect(store.getState().dialog).toBeNull());
  });

  it('accepts a name found in the paper with the link, in one change', async () => {
    const { store, create } = setUp({ candidates: [candidate('BatchLLM')] });
    act(() => store.getState().openLink(DRAFT));
    await screen.findByRole('combobox', { name: 'From', hidden: true });
    await fill('vllm', 'outperformed');
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    // Read backwards, the link goes the other way.
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      source: { id: 'm2' },
      target: { kind: 'candidate', paperId: 'p1', found: 'BatchLLM' },
    });
  });

  it('makes a method of a name that is not there with the link, in one change', async () => {
    const { store, create } = setUp();
    act(() => store.getState().openLink({ ...DRAFT, evidence: null }));
    await fill('Orca', 'outp');
    await waitFor(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      target: { kind: 'new-method', name: 'Orca' },
      evidence: [{ kind: 'judgement' }],
    });
  });

  it('needs only the type where both ends were pointed at, and links those very two', async () => {
    const { store, create } = setUp();
    act(() =>
      store.getState().openLink({ ...DRAFT, target: { kind: 'method', id: VLLM.id, name: 'vLLM' }, evidence: null }),
    );
    const how = await screen.findByRole('combobox', { name: 'How' });
    expect(document.activeElement).toBe(how);
    fireEvent.change(how, { target: { value: 'outp' } });
    fireEvent.keyDown(how, { key: 'Enter' });
    fireEvent.keyDown(how, { key: 'Enter' });
    await waitFor(() => expect(create).toHaveBeenCalled());
    // The paper that was pointed at, not the method it introduces.
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      source: { kind: 'paper', id: 'p1' },
      target: { kind: 'method', id: 'm2' },
      evidence: [{ kind: 'judgement' }],
    });
  });

  it('adds the sentence to a link that says the same', async () => {
    const same = link('l7', {
      type: OUTPERFORMS,
      source: methodEnd('m1', 'BatchLLM'),
      target: methodEnd('m2', 'vLLM'),
    });
    const { store, create, addEvidence } = setUp({ links: [same] });
    act(() => store.getState().openLink(DRAFT));
    await screen.findByRole('combobox', { name: 'To' });
    const to = screen.getByRole('combobox', { name: 'To' });
    fireEvent.change(to, { target: { value: 'vllm' } });
    await screen.findByRole('option', { name: /vllm/i });
    fireEvent.keyDown(to, { key: 'Enter' });
    const how = screen.getByRole('combobox', { name: 'How' });
    fireEvent.change(how, { target: { value: 'outp' } });
    fireEvent.keyDown(how, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Add the sentence' }));
    await waitFor(() =>
      expect(addEvidence).toHaveBeenCalledWith({
        id: 'l7',
        evidence: { kind: 'quote', paperId: 'p1', field: 'abstract', start: 3, end: 9 },
      }),
    );
    expect(create).not.toHaveBeenCalled();
  });
});
