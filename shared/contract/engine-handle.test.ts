// The shell's side of the protocol, with the engine's side spoken by the test.

import { describe, expect, it } from 'vitest';
import { EngineHandle } from './engine-handle.ts';
import type { HostMessage } from './engine-host.ts';

function setUp() {
  const sent: HostMessage[] = [];
  let tokens = 0;
  const handle = new EngineHandle<string>({ send: (message) => sent.push(message), newToken: () => `t${++tokens}` });
  return { handle, sent };
}

const OPTIONS = { libraryFile: null, shell: 'test', temporaryFolder: '/nowhere' };

describe('EngineHandle', () => {
  it('starts with the library name, or with the reason there is none', async () => {
    const { handle, sent } = setUp();
    const started = handle.start(OPTIONS);
    expect(sent).toEqual([{ type: 'start', options: OPTIONS }]);
    handle.receive({ type: 'ready', libraryName: 'a.lectern' });
    await expect(started).resolves.toBe('a.lectern');

    const failing = setUp().handle;
    const refused = failing.start(OPTIONS);
    failing.receive({ type: 'failed', error: { code: 'LIBRARY_FOREIGN', details: { file: 'a', detail: 'b' } } });
    await expect(refused).rejects.toMatchObject({ code: 'LIBRARY_FOREIGN' });
  });

  it('resolves a grant when the engine knows it, and not before', async () => {
    const { handle } = setUp();
    let isGranted = false;
    const grant = handle.grantFile('/a', { removeAfterUse: true }).then((token) => {
      isGranted = true;
      return token;
    });
    await Promise.resolve();
    handle.receive({ type: 'granted', token: 'another' });
    await Promise.resolve();
    expect(isGranted).toBe(false);
    handle.receive({ type: 'granted', token: 't1' });
    await expect(grant).resolves.toBe('t1');
  });

  it('fails everything that is waited for when the engine ends', async () => {
    const { handle } = setUp();
    const ends: string[] = [];
    handle.onUnexpectedEnd((detail) => ends.push(detail));
    const waiting = [
      handle.start(OPTIONS),
      handle.grantFile('/a', { removeAfterUse: false }),
      handle.grantFolder('/b'),
    ];
    handle.end('it crashed');
    handle.end('and again');
    for (const promise of waiting) {
      await expect(promise).rejects.toMatchObject({
        value: { code: 'DISCONNECTED', details: { detail: 'it crashed' } },
      });
    }
    expect(ends).toEqual(['it crashed']);
    expect(() => handle.connect('port')).toThrow(/DISCONNECTED/);
    await handle.close();
  });

  it('takes an end after close for what was asked', async () => {
    const { handle, sent } = setUp();
    const ends: string[] = [];
    handle.onUnexpectedEnd((detail) => ends.push(detail));
    const closed = handle.close();
    handle.end('exit 0');
    await closed;
    await handle.close();
    expect(ends).toEqual([]);
    expect(sent).toEqual([{ type: 'close' }]);
  });

  it('remembers downloads', () => {
    const { handle } = setUp();
    handle.receive({ type: 'download-ready', token: 'd', path: '/x/d', name: 'a.zip' });
    expect(handle.download('d')).toEqual({ path: '/x/d', name: 'a.zip' });
    expect(handle.download('e')).toBeNull();
  });
});
