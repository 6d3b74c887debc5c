// No path of the client's reaches the disk, over raw sockets: BH10 and BH12 (trust.md 1c).

import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BYTES_TYPE } from '../testing/raw-http.testing.ts';
import { useShell } from '../testing/shell.testing.ts';
import { pageServer } from './page.ts';

describe('BH10: no paths of the client', () => {
  const shell = useShell();
  const outside = [
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../index.html',
    '/assets/..%5c..%5cindex.html',
    '/assets/page.js%00.css',
    '/assets/',
    '/assets',
    '/./index.html',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/INDEX.HTML',
    '/assets/page.js/',
    '/%',
    '/\\..\\..',
  ];
  for (const target of outside) {
    it(`knows nothing at ${target}`, async () => {
      expect(await shell.send({ target })).toMatchObject({ status: 404, body: '' });
    });
  }

  for (const token of ['', '..', '../x', '%2e%2e', 'a/b', 'A'.repeat(32), 'x'.repeat(41), '0'.repeat(32)]) {
    it(`has no download called ${JSON.stringify(token)}`, async () => {
      expect(await shell.sendAsPage({ target: `/downloads/${token}` })).toMatchObject({ status: 404 });
    });
  }

  it('stores an upload under a name of its own, for its owner alone', async () => {
    const target = `/files?${new URLSearchParams({ name: '../../etc/cron.d/evil.txt' })}`;
    const answer = await shell.sendAsPage({ method: 'POST', target, headers: [BYTES_TYPE], body: 'bytes' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ name: 'evil.txt' });
    const folder = shell.engine.temporaryFolder;
    const [file = ''] = await readdir(folder);
    expect(file).toMatch(/^upload-[\w-]{43}$/);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    const before = await readdir(shell.engine.temporaryFolder);
    const headers = `Host: ${shell.host}\r\nOrigin: ${shell.origin}\r\nAuthorization: Bearer ${shell.token}\r\n`;
    const head = `POST /files?name=a HTTP/1.1\r\n${headers}Content-Type: application/octet-stream\r\nContent-Length: 99\r\n\r\n`;
    const socket = connect(shell.port, '127.0.0.1', () => socket.write(`${head}only some`));
    await expect.poll(() => readdir(shell.engine.temporaryFolder)).toHaveLength(before.length + 1);
    socket.destroy();
    await expect.poll(() => readdir(shell.engine.temporaryFolder)).toEqual(before);
  });

  it('refuses an upload without a usable name', async () => {
    for (const query of ['', '?name=', '?name=a/', `?name=${'x'.repeat(1_001)}`]) {
      const answer = await shell.sendAsPage({
        method: 'POST',
        target: `/files${query}`,
        headers: [BYTES_TYPE],
        body: 'x',
      });
      expect(answer).toMatchObject({ status: 400 });
    }
  });
});

describe('a page that was not built', () => {
  it('is named as what is missing', () => {
    expect(() => pageServer('/nowhere/at/all')).toThrow(
      expect.objectContaining({
        value: { code: 'IO_FAILED', details: { name: 'the built page', system: 'ENOENT' } },
      }),
    );
  });
});
