// Undo and redo offered in messages: only what they name, never whatever happens to be newest.

import { afterEach, describe, expect, it } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { Step } from '#shared/contract/history.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { testStore } from '../testing/test-app.tsx';
import { toastQueue } from '../ui/toast-queue.ts';

function step(revision: number, subject: string): Step {
  return { revision, kind: 'delete-tag', count: 1, subject, madeAt: '2026-11-22T08:00:00.000Z' };
}

/** A history like the engine's: undoing or redoing gives a step the revision that this makes. */
function setUp(...made: Step[]) {
  const done = [...made];
  const undone: Step[] = [];
  let revision = made.at(-1)?.revision ?? 0;
  const move = async (from: Step[], to: Step[], direction: 'undo' | 'redo') => {
    const moved = from.pop();
    if (moved === undefined) throw appError('NOTHING_TO_UNDO', { direction });
    revision++;
    to.push({ ...moved, revision });
    return { revision, step: moved };
  };
  const client = fakeClient({
    history: {
      peek: async () => ({ undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }),
      undo: () => move(done, undone, 'undo'),
      redo: () => move(undone, done, 'redo'),
    },
  });
  return { done, undone, state: testStore(client).getState };
}

const messages = () => toastQueue.visibleToasts.map(({ content }) => content);

async function press(label: string): Promise<void> {
  const offer = messages().find(({ action }) => action?.label === label);
  offer?.action?.run();
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('undo and redo', () => {
  afterEach(() => {
    for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  });

  it('name what was undone, and offer it back', async () => {
    const { state, done } = setUp(step(1, 'norm'));
    await state().undo();
    expect(messages()[0]?.title).toBe('Undone: deleted the tag “norm”');
    await press('Redo');
    expect(done).toHaveLength(1);
    await press('Undo');
    expect(done).toHaveLength(0);
  });

  it('leave later steps alone when an old message is answered', async () => {
    const { state, done } = setUp(step(1, 'norm'), step(2, 'later'));
    await state().undoStep(1);
    expect(done).toHaveLength(2);
    expect(messages()[0]?.title).toBe('Something else was changed since');
    await state().undoStep(2);
    expect(done.map(({ subject }) => subject)).toEqual(['norm']);
  });

  it('say so when there is nothing to undo', async () => {
    const { state } = setUp();
    await state().undo();
    expect(messages()[0]?.title).toBe('There is nothing to undo');
    expect(state().savingCount).toBe(0);
  });
});
