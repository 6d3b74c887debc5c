// The engine in its thread: starting, failing to start, granting, ending.

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAppError } from '#shared/contract/client.ts';
import { createPortClient } from '#shared/contract/port-client.ts';
import { EngineWorker } from './engine-worker.ts';
import { temporaryFolder } from './testing/folders.testing.ts';
import { logOf } from './testing/log.testing.ts';

describe('EngineWorker', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  const start = (libraryFile: string | null) => EngineWorker.start({ libraryFile, shell: 'test' });
  const failure = (libraryFile: string) =>
    start(libraryFile).then(
      () => null,
      (error: unknown) => toAppError(error).value,
    );

  it('opens a library, and leaves nothing of its own behind', async () => {
    const engine = await start(join(folder.path, 'one.lectern'));
    expect(engine.libraryName).toBe('one.lectern');
    expect(statSync(engine.temporaryFolder).mode & 0o777).toBe(0o700);
    await engine.close();
    expect(existsSync(engine.temporaryFolder)).toBe(false);
  });

  it('outlives a client that talks nonsense', async () => {
    const engine = await start(null);
    const nonsense = engine.connect();
    const log = await logOf(async () => {
      for (const frame of ['{', '', 'null', '[]', '{"i":"1","p":{"u":"/library/info"}}']) nonsense.postMessage(frame);
      const port = engine.connect();
      const { name } = await createPortClient(port).library.info();
      expect(name).toBe('memory');
    }, 'Cannot read properties of undefined');
    expect(log.match(/a message from a client failed/g)).toHaveLength(4);
    await engine.close();
  });

  it('says who has the library open (L1)', async () => {
    const file = join(folder.path, 'locked.lectern');
    const engine = await start(file);
    expect(await failure(file)).toMatchObject({
      code: 'LIBRARY_LOCKED',
      details: { owner: { processId: process.pid, shell: 'test' } },
    });
    await engine.close();
    await (await start(file)).close();
  });

  it('refuses a file that is no library', async () => {
    const file = join(folder.path, 'notes.txt');
    writeFileSync(file, 'my notes');
    expect(await failure(file)).toMatchObject({ code: 'LIBRARY_FOREIGN' });
  });

  describe('grants', () => {
    let engine: EngineWorker;
    beforeAll(async () => {
      engine = await start(null);
    });
    afterAll(() => engine.close());

    it('are known to the engine when they resolve', async () => {
      const file = join(folder.path, 'paper.txt');
      writeFileSync(file, 'A title about grants\nAn abstract that says what the title means, at some length.\n');
      const [token, folderToken] = await Promise.all([engine.grantFile(file), engine.grantFolder(folder.path)]);
      expect(token).toMatch(/^[0-9a-f]{32}$/);
      expect(folderToken).not.toBe(token);
      const port = engine.connect();
      const preview = await createPortClient(port).imports.preview({ files: [{ token, name: 'paper.txt' }] });
      expect(preview.files[0]?.refusal).toBeNull();
      port.close();
    });

    it('announce what there is to download', async () => {
      const port = engine.connect();
      const zip = await createPortClient(port).exports.toZip({ scope: 'all' });
      const download = engine.download(zip.download);
      expect(download).toMatchObject({ name: zip.name });
      expect(existsSync(download?.path ?? '')).toBe(true);
      expect(engine.download('nothing')).toBeNull();
      port.close();
    });
  });

  it('tells of an end nobody asked for, and of none that was', async () => {
    const engine = await start(null);
    const ends: string[] = [];
    engine.onUnexpectedEnd((detail) => ends.push(detail));
    await engine.close();
    expect(ends).toEqual([]);
    await expect(engine.grantFile('/tmp')).rejects.toMatchObject({ code: 'DISCONNECTED' });
    expect(() => engine.connect()).toThrow(/DISCONNECTED/);
  });
});
