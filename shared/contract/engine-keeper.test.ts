// Keeping an engine running (L14) and moving to another library, with engines of the test's own.

import { describe, expect, it, vi } from 'vitest';
import { EngineKeeper, type KeptEngine } from './engine-keeper.ts';
import { AppError, appError } from './errors.ts';

class FakeEngine implements KeptEngine {
  readonly file: string | null;
  readonly close = vi.fn(async () => undefined);
  readonly idle = Promise.withResolvers<void>();
  #listener: (detail: string) => void = () => undefined;

  constructor(file: string | null) {
    this.file = file;
  }

  onUnexpectedEnd(listener: (detail: string) => void): void {
    this.#listener = listener;
  }

  die(detail = 'killed'): void {
    this.#listener(detail);
  }
}

async function setUp() {
  const started: FakeEngine[] = [];
  const refused = new Map<string | null, AppError>();
  let now = 0;
  const keeper = await EngineKeeper.open<FakeEngine>('/a', {
    start: async (file) => {
      const refusal = refused.get(file);
      if (refusal) throw refusal;
      started.push(new FakeEngine(file));
      return started.at(-1) as FakeEngine;
    },
    mayClose: (engine) => engine.idle.promise,
    now: () => now,
  });
  return {
    keeper,
    started,
    refused,
    last: () => started.at(-1) as FakeEngine,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : error);

describe('EngineKeeper', () => {
  it('gives the reason when the first engine cannot be started', async () => {
    const start = () => Promise.reject(appError('LIBRARY_TOO_NEW', { file: 'a', found: 2, supported: 1 }));
    const opening = EngineKeeper.open('/a', { start, mayClose: async () => undefined, now: () => 0 });
    await expect(opening).rejects.toMatchObject({ code: 'LIBRARY_TOO_NEW' });
  });

  it('starts a dead engine again, once', async () => {
    const { keeper, started, last, pass } = await setUp();
    const ended = vi.fn();
    const opened = vi.fn();
    keeper.onEnded(ended);
    keeper.onOpened(opened);
    pass(1_000_000);
    last().die('out of memory');
    expect(keeper.running).toBeNull();
    expect(await keeper.engine()).toBe(started[1]);
    expect(keeper.facts).toEqual({ restarts: 1, switches: 0 });
    expect(ended.mock.calls).toEqual([['out of memory', true]]);
    expect(opened.mock.calls).toEqual([['/a']]);

    pass(59_999);
    last().die('again');
    expect(ended).toHaveBeenLastCalledWith('again', false);
    await expect(keeper.engine()).rejects.toMatchObject({
      value: { code: 'DISCONNECTED', details: { detail: 'again' } },
    });
    expect(started).toHaveLength(2);
  });

  it('starts it every time when deaths are rare', async () => {
    const { keeper, started, last, pass } = await setUp();
    for (let death = 1; death <= 3; death++) {
      pass(60_000);
      last().die();
      await keeper.engine();
    }
    expect(started).toHaveLength(4);
    expect(keeper.facts.restarts).toBe(3);
  });

  it('starts one that was given up when it is told to', async () => {
    const { keeper, started, last } = await setUp();
    last().die();
    await keeper.engine();
    last().die();
    await Promise.all([keeper.restart(), keeper.restart()]);
    expect(await keeper.engine()).toBe(started[2]);
    expect(started).toHaveLength(3);
    await keeper.restart();
    expect(started).toHaveLength(3);
  });

  it('says why a library cannot be opened again', async () => {
    const { keeper, refused, last } = await setUp();
    refused.set('/a', appError('LIBRARY_DAMAGED', { file: 'a', problems: [] }));
    last().die();
    expect(await keeper.engine().catch(codeOf)).toBe('LIBRARY_DAMAGED');
    expect(await keeper.restart().catch(codeOf)).toBe('LIBRARY_DAMAGED');
    refused.clear();
    await keeper.restart();
    expect((await keeper.engine()).file).toBe('/a');
  });

  it('moves to another library, and leaves the old one when its clients have gone', async () => {
    const { keeper, started } = await setUp();
    const opened = vi.fn();
    keeper.onOpened(opened);
    await keeper.switchTo('/b');
    expect([keeper.libraryFile, (await keeper.engine()).file]).toEqual(['/b', '/b']);
    expect(keeper.facts).toEqual({ restarts: 0, switches: 1 });
    expect(opened.mock.calls).toEqual([['/b']]);
    expect(started[0]?.close).not.toHaveBeenCalled();
    // However it ends, an engine that was left is not started again.
    started[0]?.die();
    expect(keeper.running).toBe(started[1]);
    started[0]?.idle.resolve();
    await vi.waitFor(() => expect(started[0]?.close).toHaveBeenCalledOnce());
  });

  it('changes nothing when the other library cannot be opened', async () => {
    const { keeper, started, refused } = await setUp();
    refused.set('/b', appError('LIBRARY_LOCKED', { file: '/b', owner: null }));
    expect(await keeper.switchTo('/b').catch(codeOf)).toBe('LIBRARY_LOCKED');
    expect(keeper.running).toBe(started[0]);
    expect(started[0]?.close).not.toHaveBeenCalled();
    expect([keeper.libraryFile, keeper.facts.switches]).toEqual(['/a', 0]);
    expect(started).toHaveLength(1);
  });

  it('waits for its own engine when it goes back at once', async () => {
    const { keeper, started } = await setUp();
    await keeper.switchTo('/b');
    await keeper.switchTo('/a');
    expect(started.map(({ file }) => file)).toEqual(['/a', '/b', '/a']);
    expect(started[0]?.close.mock.invocationCallOrder[0]).toBeGreaterThan(0);
    await keeper.switchTo('/a');
    expect(started).toHaveLength(3);
  });

  it('moves away from a library whose engine was given up', async () => {
    const { keeper, last } = await setUp();
    last().die();
    await keeper.engine();
    last().die();
    await keeper.switchTo('/b');
    expect((await keeper.engine()).file).toBe('/b');
    // The deaths of another library's engine do not count for this one.
    last().die();
    expect((await keeper.engine()).file).toBe('/b');
  });

  it('closes what it keeps and what it has left, and starts nothing afterwards', async () => {
    const { keeper, started } = await setUp();
    await keeper.switchTo('/b');
    await keeper.close();
    for (const engine of started) expect(engine.close).toHaveBeenCalledOnce();
    started[1]?.die();
    expect(started).toHaveLength(2);
    expect(await keeper.engine().catch(codeOf)).toBe('DISCONNECTED');
    expect(await keeper.switchTo('/c').catch(codeOf)).toBe('DISCONNECTED');
  });
});
