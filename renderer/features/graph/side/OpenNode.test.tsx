// What is open beside the picture: a method's own page, whose names and sentences keep one in the graph.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeClient } from '../../../testing/fake-client.ts';
import { link, methodEnd, methodId, methodRow } from '../../../testing/link-values.ts';
import { library, paperId } from '../../../testing/sample-values.ts';
import { renderInApp, testStore } from '../../../testing/test-app.tsx';
import { withPageLayout } from '../../imports/testing/page-layout.ts';
import { createGraphSession } from '../session/graph-session.ts';
import { keyOf } from '../session/graph-state.ts';
import { GraphSessionContext, useGraph } from '../session/session-context.ts';
import { OpenNode } from './OpenNode.tsx';

const [BATCH, VLLM] = [methodRow('m1', { name: 'BatchLLM' }), methodRow('m2', { name: 'vLLM' })];
const QUOTE = 'It outperforms vLLM.';
const LINK = link('l1', {
  source: methodEnd('m1', 'BatchLLM'),
  target: methodEnd('m2', 'vLLM'),
  evidence: [
    {
      kind: 'quote',
      paperId: paperId('p1'),
      paperTitle: 'A paper',
      field: 'abstract',
      start: 0,
      end: 5,
      quote: QUOTE,
      isInPlace: true,
    },
  ],
});

function Open() {
  return <OpenNode nodeKey={useGraph((state) => state.open)} />;
}

function setUp() {
  const client = fakeClient({
    methods: {
      get: async ({ id }) => {
        return {
          ...(id === BATCH.id ? BATCH : VLLM),
          description: null,
          mentions: [],
          links: id === BATCH.id ? [LINK] : [],
          suggestedBy: null,
          createdAt: '2026-11-22T08:00:00.000Z',
        };
      },
    },
    suggestions: {
      list: async () => ({ total: 0, suggestions: [], status: { analysed: 1, total: 1, isWorking: false } }),
    },
  });
  const session = createGraphSession({ client: () => client }, testStore(client), null);
  session.openNode(keyOf({ kind: 'method', id: BATCH.id }));
  const view = renderInApp(
    <GraphSessionContext value={session}>
      <Open />
    </GraphSessionContext>,
    client,
  );
  act(() => view.store.setState({ place: { kind: 'graph' }, library: library(2) }));
  return { ...view, session };
}

describe('a method beside the picture', () => {
  afterEach(cleanup);
  withPageLayout();

  it('leads to other nodes without leaving the graph', async () => {
    const { session, store } = setUp();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('BatchLLM');
    fireEvent.click(screen.getByRole('button', { name: 'vLLM' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('vLLM'));
    expect(session.store.getState().open).toBe(keyOf({ kind: 'method', id: methodId('m2') }));
    expect(store.getState().place).toEqual({ kind: 'graph' });
  });

  it('shows a sentence in its paper, in the same pane', async () => {
    const { session, store } = setUp();
    fireEvent.click(await screen.findByRole('button', { name: QUOTE }));
    expect(session.store.getState().open).toBe('paper:p1');
    expect(store.getState().markedQuote).toMatchObject({ paperId: 'p1', quote: QUOTE });
  });

  it('shows no keys that mean something else in the graph, and leads to its page among the methods', async () => {
    const { store } = setUp();
    const button = await screen.findByRole('button', { name: /^Link…/ });
    expect(button.getAttribute('aria-keyshortcuts')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('menuitem', { name: 'Delete…' }).getAttribute('aria-keyshortcuts')).toBeNull();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Open its page' }));
    expect(store.getState().place).toEqual({ kind: 'methods', id: 'm1' });
  });

  it('can be edited where it is', async () => {
    setUp();
    fireEvent.click(await screen.findByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Edit…' }));
    expect((await screen.findByRole('textbox', { name: 'Name' })).getAttribute('value')).toBe('BatchLLM');
  });
});
