// Connecting, losing the connection, and finding it again.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import { type HostConnection, HostError } from '../host/host.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { fakeHost } from '../testing/in-app.tsx';
import { type ConnectionStatus, createConnection } from './connection.ts';

/** A connection that announces one event and stays open until it is dropped. */
function openConnection(): HostConnection & { readonly drop: () => void } {
  const closed = Promise.withResolvers<void>();
  async function* events(): AsyncGenerator<LecternEvent, void, void> {
    yield { type: 'subscribed', revision: 3 };
    await closed.promise;
  }
  return {
    // The contract's iterator type is wider than a generator's; the connection only iterates.
    client: fakeClient({ events: { subscribe: (async () => events()) as never } }),
    closed: closed.promise,
    close: () => closed.resolve(),
    drop: () => closed.resolve(),
  };
}

function setUp(connect: () => Promise<HostConnection>) {
  const statuses: ConnectionStatus[] = [];
  const events: LecternEvent[] = [];
  const connection = createConnection(fakeHost({ connect }), {
    onStatus: (status) => statuses.push(status),
    onEvent: (event) => events.push(event),
  });
  return { connection, statuses, events, kinds: () => statuses.map(({ kind }) => kind) };
}

describe('createConnection', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('opens, listens, and offers the client', async () => {
    const { connection, kinds, events } = setUp(async () => openConnection());
    expect(() => connection.client()).toThrow('DISCONNECTED');
    connection.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds()).toEqual(['connecting', 'open']);
    expect(events).toEqual([{ type: 'subscribed', revision: 3 }]);
    expect(connection.client()).toBeDefined();
    connection.stop();
  });

  it('says when it is lost and opens again by itself', async () => {
    const made: ReturnType<typeof openConnection>[] = [];
    const { connection, kinds, events } = setUp(async () => {
      const next = openConnection();
      made.push(next);
      return next;
    });
    connection.connect();
    await vi.advanceTimersByTimeAsync(0);
    made[0]?.drop();
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds().at(-1)).toBe('lost');
    expect(() => connection.client()).toThrow('DISCONNECTED');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kinds().at(-1)).toBe('open');
    expect(made).toHaveLength(2);
    expect(events).toHaveLength(2);
    connection.stop();
  });

  it('does not try again what only the reader can change', async () => {
    const connect = vi.fn(async () => {
      throw new HostError('not-launched');
    });
    const { connection, statuses } = setUp(connect);
    connection.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connect).toHaveBeenCalledTimes(1);
    expect(statuses.at(-1)).toEqual({ kind: 'refused', problem: { from: 'host', reason: 'not-launched' } });
  });

  it('reports a library that another program has open', async () => {
    const { connection, statuses } = setUp(async () => {
      throw appError('LIBRARY_LOCKED', { file: 'my.lectern', owner: null });
    });
    connection.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(statuses.at(-1)).toMatchObject({ kind: 'refused', problem: { error: { code: 'LIBRARY_LOCKED' } } });
  });

  it('gives up a first connection after a while, and tries again when told to', async () => {
    let isThere = false;
    const { connection, kinds } = setUp(async () => {
      if (!isThere) throw new HostError('unreachable');
      return openConnection();
    });
    connection.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kinds().at(-1)).toBe('refused');
    isThere = true;
    connection.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds().at(-1)).toBe('open');
    connection.stop();
  });
});
