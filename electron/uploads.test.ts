// Files without a path: their bytes, stored for the engine and for nobody else.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { UPLOAD_MAX_BYTES } from '#shared/contract/browser-shell.ts';
import { receiveUpload } from './uploads.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const temporaryFolder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
const engine = { temporaryFolder, grantFile: vi.fn(async () => 'token' as never) };

const post = (query: string, body: BodyInit) =>
  receiveUpload(
    new Request(`http://bundle/files${query}`, { method: 'POST', body, duplex: 'half' } as RequestInit),
    engine,
  );

describe('receiveUpload', () => {
  afterAll(() => rmSync(temporaryFolder, { recursive: true, force: true }));

  it('stores the bytes under a name of its own and grants them for one reading', async () => {
    const response = await post('?name=..%2Fpaper.txt', 'the bytes');
    expect(await response.json()).toEqual({ token: 'token', name: '../paper.txt' });
    const [file = ''] = readdirSync(temporaryFolder);
    const path = join(temporaryFolder, file);
    expect(file).toMatch(/^upload-[0-9a-f]{32}$/);
    expect(readFileSync(path, 'utf8')).toBe('the bytes');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(engine.grantFile).toHaveBeenCalledWith(path, { removeAfterUse: true });
    rmSync(path);
  });

  it('refuses a file without a name', async () => {
    for (const query of ['', '?name=', `?name=${'x'.repeat(1_001)}`]) expect((await post(query, 'x')).status).toBe(400);
  });

  it('stops at the cap and leaves nothing', async () => {
    const chunk = new Uint8Array(UPLOAD_MAX_BYTES / 4);
    let sent = 0;
    const endless = new ReadableStream({ pull: (stream) => (++sent > 8 ? stream.close() : stream.enqueue(chunk)) });
    expect((await post('?name=big', endless)).status).toBe(413);
    expect(sent).toBeLessThan(8);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  it('leaves nothing of a body that breaks off', async () => {
    const broken = new ReadableStream({ pull: (stream) => stream.error(new Error('gone')) });
    await expect(post('?name=broken', broken)).rejects.toThrow('gone');
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });
});
