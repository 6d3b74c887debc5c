// Links where they are listed: read, turned, changed, deleted; and what they rest on.

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../../testing/fake-client.ts';
import { link, linkType, methodEnd } from '../../testing/link-values.ts';
import { library, paperId } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { LinkList } from './LinkList.tsx';

const OUTPERFORMS = linkType('outperforms', { label: 'outperforms', inverseLabel: 'outperformed by' });
const EXTENDS = linkType('extends', { label: 'extends', inverseLabel: 'extended by' });
const HERE = methodEnd('m1', 'BatchLLM');
const LINK = link('l1', {
  type: OUTPERFORMS,
  source: HERE,
  target: methodEnd('m2', 'vLLM'),
  remark: 'by far',
  evidence: [
    {
      kind: 'quote',
      paperId: paperId('p1'),
      paperTitle: 'A paper',
      field: 'abstract',
      start: 4,
      end: 24,
      quote: 'It outperforms vLLM.',
      isInPlace: true,
    },
    { kind: 'judgement' },
  ],
});

function setUp() {
  const update = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const remove = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const removeEvidence = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const tag = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const client = fakeClient({
    links: {
      update: update as never,
      delete: remove as never,
      removeEvidence: removeEvidence as never,
      tag: tag as never,
    },
    papers: { get: () => new Promise(() => undefined) },
  });
  const view = renderInApp(<LinkList links={[LINK]} here={[HERE]} />, client);
  view.store.setState({ library: library(1), linkTypes: [OUTPERFORMS, EXTENDS] });
  return { ...view, update, remove, removeEvidence, tag };
}

async function choose(item: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: /^More about the link/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('LinkList', () => {
  afterEach(cleanup);

  it('shows the type, the other end, the remark and the evidence, which leads to its place', () => {
    const { store, container } = setUp();
    expect(container.textContent).toContain('outperforms');
    expect(container.textContent).toContain('by far');
    expect(container.textContent).toContain('my own judgement');
    fireEvent.click(screen.getByRole('button', { name: 'It outperforms vLLM.' }));
    expect(store.getState().markedQuote).toMatchObject({ paperId: 'p1', field: 'abstract', start: 4, end: 24 });
    fireEvent.click(screen.getByRole('button', { name: 'vLLM' }));
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm2' });
  });

  it('turns round and deletes', async () => {
    const { update, remove } = setUp();
    await choose('Turn round');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ id: 'l1', turn: true }));
    await choose('Delete the link');
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ ids: ['l1'] }));
  });

  it('changes type, direction and remark in one step', async () => {
    const { update } = setUp();
    await choose('Edit…');
    const type = await screen.findByRole('combobox', { name: 'Type' });
    fireEvent.change(type, { target: { value: 'extended' } });
    fireEvent.keyDown(type, { key: 'Enter' });
    fireEvent.change(screen.getByRole('textbox', { name: 'Remark', hidden: true }), {
      target: { value: ' twice as fast ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save', hidden: true }));
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith({ id: 'l1', typeId: 'extends', turn: true, remark: 'twice as fast' }),
    );
  });

  it('takes evidence off by its place in the list, and tags at once', async () => {
    const { removeEvidence, tag } = setUp();
    await choose('Edit…');
    const dialog = await screen.findByRole('dialog', { name: 'Edit the link' });
    const [first] = within(dialog).getAllByRole('button', { name: 'Remove this evidence' });
    fireEvent.click(first ?? dialog);
    await waitFor(() => expect(removeEvidence).toHaveBeenCalledWith({ id: 'l1', index: 0 }));
    const field = within(dialog).getByRole('combobox', { name: 'Add a tag' });
    fireEvent.change(field, { target: { value: 'speed' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(tag).toHaveBeenCalledWith({ id: 'l1', name: 'speed' }));
  });
});
