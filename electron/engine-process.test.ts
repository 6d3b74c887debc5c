// The engine's process, with a fake one: what it is told, and what becomes of its end.

import { existsSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { EngineProcess } from './engine-process.ts';
import { FakeUtilityProcess, FakeWebContents } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const start = () => EngineProcess.start({ libraryFile: null, shell: 'test', exportFileMode: 0o644 });
const lastChild = () => FakeUtilityProcess.forked.at(-1)?.child;

describe('EngineProcess', () => {
  it('hands each page one end of a channel and the engine the other; main keeps none', async () => {
    const engine = await start();
    const page = new FakeWebContents();
    engine.connect(page as never, 'id');
    expect(lastChild()?.received.at(-1)).toMatchObject({ message: { type: 'connect' }, ports: [{ end: 'engine' }] });
    expect(page.postMessage.mock.calls).toMatchObject([['lectern:port', 'id', [{ end: 'page' }]]]);
    await engine.close();
  });

  it('grants under tokens of its own', async () => {
    const engine = await start();
    const tokens = [await engine.grantFile('/a', { removeAfterUse: true }), await engine.grantFolder('/b')];
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(lastChild()?.received.slice(-2)).toMatchObject([
      { message: { type: 'grant-file', path: '/a', removeAfterUse: true } },
      { message: { type: 'grant-folder', path: '/b' } },
    ]);
    await engine.close();
  });

  it('keeps its folder to its owner, and for as long as it runs', async () => {
    const engine = await start();
    expect(statSync(engine.temporaryFolder).mode & 0o777).toBe(0o700);
    await engine.close();
    expect(existsSync(engine.temporaryFolder)).toBe(false);
  });

  it('fails what is waited for when the process ends', async () => {
    const engine = await start();
    lastChild()?.emit('exit', 9);
    await expect(engine.grantFile('/a', { removeAfterUse: false })).rejects.toThrow('code 9');
    await engine.close();
  });
});
