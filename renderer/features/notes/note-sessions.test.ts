// Notes that are left with something still to save.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { methodId } from '../../testing/link-values.ts';
import { paperId } from '../../testing/sample-values.ts';
import { SAVE_DELAY_MS } from './note-session.ts';
import { createNoteSessions } from './note-sessions.ts';

const PAPER = paperId('p1');

describe('note sessions', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keep a note that could not be saved after its paper was left, and save it when the connection is back', async () => {
    const saved: string[] = [];
    let isConnected = true;
    const client = fakeClient({
      notes: {
        get: async () => ({ id: null, paperId: PAPER, body: '', version: 0, updatedAt: null }),
        save: async ({ body }) => {
          if (!isConnected) throw appError('DISCONNECTED', { detail: 'gone' });
          saved.push(body);
          return { revision: 1, note: { id: null, paperId: PAPER, body, version: 1, updatedAt: null } };
        },
      },
    });
    const counts: (readonly [number, number])[] = [];
    const sessions = createNoteSessions(
      () => client,
      ({ count, stuck }) => counts.push([count, stuck]),
    );
    const session = sessions.open({ paperId: PAPER });
    await vi.advanceTimersByTimeAsync(0);
    isConnected = false;
    session.edit('not to be lost');
    sessions.release({ paperId: PAPER });
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(sessions.unsavedCount()).toBe(1);

    expect(sessions.open({ paperId: PAPER }).body()).toBe('not to be lost');
    sessions.release({ paperId: PAPER });

    isConnected = true;
    sessions.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual(['not to be lost']);
    expect(counts).toContainEqual([1, 1]);
    expect(counts.at(-1)).toEqual([0, 0]);
  });

  it('keep a note on a method that could not be saved, apart from that of a paper with the same id', async () => {
    const METHOD = methodId('p1');
    const saved: unknown[] = [];
    let isConnected = false;
    const client = fakeClient({
      notes: {
        get: async () => ({ id: null, paperId: null, body: '', version: 0, updatedAt: null }),
        save: async (input) => {
          if (!isConnected) throw appError('DISCONNECTED', { detail: 'gone' });
          saved.push(input);
          return { revision: 1, note: { id: null, paperId: null, body: input.body, version: 1, updatedAt: null } };
        },
      },
    });
    const sessions = createNoteSessions(
      () => client,
      () => undefined,
    );
    sessions.open({ methodId: METHOD }).edit('on the method');
    sessions.release({ methodId: METHOD });
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(sessions.open({ paperId: PAPER }).body()).toBe('');
    expect(sessions.open({ methodId: METHOD }).body()).toBe('on the method');

    isConnected = true;
    sessions.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([{ methodId: METHOD, body: 'on the method', baseVersion: 0 }]);
  });
});
