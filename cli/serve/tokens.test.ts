// Tokens, launch codes, what a body may be, and guessing, over raw sockets: BH5 to BH7 and BH11 (trust.md 1c).

import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { BYTES_TYPE, JSON_TYPE, type RawRequest } from '../testing/raw-http.testing.ts';
import { useShell } from '../testing/shell.testing.ts';
import { newSecret } from './secrets.ts';

describe('BH5: token', () => {
  const shell = useShell();
  const old = useShell();
  const attempts: Record<string, () => RawRequest> = {
    none: () => ({}),
    'a short one': () => ({ headers: [['Authorization', 'Bearer abc']] }),
    'a wrong one': () => ({ headers: [['Authorization', `Bearer ${newSecret()}`]] }),
    "another server's": () => ({ headers: [['Authorization', `Bearer ${old.token}`]] }),
    'the right one in the query': () => ({ target: `/export-folder?token=${shell.token}` }),
    'the right one in a cookie': () => ({ headers: [['Cookie', `token=${shell.token}`]] }),
    'the right one as Basic': () => ({ headers: [['Authorization', `Basic ${shell.token}`]] }),
    'the right one and more': () => ({ headers: [['Authorization', `Bearer ${shell.token} x`]] }),
  };

  it('accepts the right one', async () => {
    const answer = await shell.sendAsPage({
      method: 'POST',
      target: '/export-folder',
      headers: [JSON_TYPE],
      body: '{}',
    });
    expect(answer).toMatchObject({ status: 200, body: 'null' });
  });

  for (const [name, attempt] of Object.entries(attempts)) {
    it(`refuses ${name}`, async () => {
      const { headers = [], target = '/export-folder' } = attempt();
      const own = [['Origin', shell.origin] as const, JSON_TYPE, ...headers];
      const answer = await shell.send({ method: 'POST', target, headers: own, body: '{}' });
      expect(answer).toMatchObject({ status: 401, body: '' });
    });
  }

  it('asks for it where files come in', async () => {
    const headers = [['Origin', shell.origin], BYTES_TYPE] as const;
    expect(await shell.send({ method: 'POST', target: '/files?name=a', headers, body: 'x' })).toMatchObject({
      status: 401,
    });
  });

  it('asks for it where files go out', async () => {
    expect(await shell.send({ target: `/downloads/${'0'.repeat(32)}` })).toMatchObject({ status: 401 });
  });
});

describe('BH6: launch codes', () => {
  const shell = useShell();
  const trade = (code: string) =>
    shell.send({
      method: 'POST',
      target: '/session',
      headers: [['Origin', shell.origin], JSON_TYPE],
      body: JSON.stringify({ code }),
    });
  const codeOf = (address: string) => address.split('#t=')[1] ?? '';

  it('trades a code once', async () => {
    const code = codeOf(shell.server.newAddress(60_000));
    expect(await trade(code)).toMatchObject({ status: 200, body: JSON.stringify({ token: shell.token }) });
    expect(await trade(code)).toMatchObject({ status: 401, body: '' });
  });

  it('refuses a code after its time', async () => {
    expect(await trade(codeOf(shell.server.newAddress(0)))).toMatchObject({ status: 401 });
  });

  it('refuses a code nobody issued, and the token itself', async () => {
    expect(await trade(newSecret())).toMatchObject({ status: 401 });
    expect(await trade(shell.token)).toMatchObject({ status: 401 });
  });

  it('refuses what is no code', async () => {
    expect(await trade('')).toMatchObject({ status: 400 });
    expect(await trade('x'.repeat(5_000))).toMatchObject({ status: 413 });
  });

  it('carries codes in the fragment, where no request carries them', () => {
    const { pathname, search, hash } = new URL(shell.server.newAddress(60_000));
    expect([pathname, search]).toEqual(['/', '']);
    expect(hash).toMatch(/^#t=[\w-]{43}$/);
  });
});

describe('BH7: no CORS', () => {
  const shell = useShell();

  it('refuses every preflight', async () => {
    for (const target of ['/', '/session', '/files', '/engine', '*']) {
      const headers = [
        ['Origin', 'http://evil.example'],
        ['Access-Control-Request-Method', 'POST'],
      ] as const;
      expect(await shell.send({ method: 'OPTIONS', target, headers })).toMatchObject({ status: 403 });
      expect(await shell.sendAsPage({ method: 'OPTIONS', target })).toMatchObject({ status: 403 });
    }
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    it(`refuses ${type}, which a form of another site could send`, async () => {
      for (const target of ['/session', '/export-folder', '/files?name=a']) {
        const answer = await shell.sendAsPage({
          method: 'POST',
          target,
          headers: [['Content-Type', type]],
          body: '{}',
        });
        expect(answer).toMatchObject({ status: 415 });
      }
    });
  }

  it('refuses a body without a type', async () => {
    expect(await shell.sendAsPage({ method: 'POST', target: '/files?name=a', body: 'x' })).toMatchObject({
      status: 415,
    });
  });

  it('refuses a body over its cap before reading it', async () => {
    const headers = [BYTES_TYPE, ['Content-Length', String(257 * 1024 * 1024)] as const];
    const answer = await shell.sendAsPage({ method: 'POST', target: '/files?name=big', headers, body: 'x' });
    expect(answer).toMatchObject({ status: 413 });
  });

  it('refuses JSON over its cap that did not say how long it is', async () => {
    const chunk = `1388\r\n${'x'.repeat(0x1388)}\r\n0\r\n\r\n`;
    const headers = [JSON_TYPE, ['Transfer-Encoding', 'chunked'] as const];
    const answer = await shell.sendAsPage({ method: 'POST', target: '/session', headers, body: chunk });
    expect(answer).toMatchObject({ status: 413 });
  });

  it('knows no other method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE']) {
      expect(await shell.sendAsPage({ method })).toMatchObject({ status: 405 });
    }
  });
});

describe('BH11: abuse', () => {
  const shell = useShell();

  it('hears nobody for a second after ten wrong tokens', async () => {
    const guess = () => shell.send({ target: `/downloads/x`, headers: [['Authorization', `Bearer ${newSecret()}`]] });
    for (let n = 0; n < 10; n++) expect(await guess()).toMatchObject({ status: 401 });
    expect(await guess()).toMatchObject({ status: 429 });
    expect(await shell.sendAsPage({ target: '/downloads/x' })).toMatchObject({ status: 429 });
    await expect
      .poll(async () => (await shell.sendAsPage({ target: '/downloads/x' })).status, { timeout: 3_000 })
      .toBe(404);
  });

  describe('by callers who take their time', () => {
    const hurried = useShell({ patience: { helloMs: 200, headersMs: 300, requestMs: 600, checkMs: 50 } });

    it('waits for headers only so long', async () => {
      const head = `GET / HTTP/1.1\r\nHost: ${hurried.host}\r\n`;
      expect(await dribble(hurried.port, head, 'X-More: of it\r\n')).toMatch(/^HTTP\/1\.1 408 /);
      expect(await hurried.send()).toMatchObject({ status: 200 });
    });

    it('waits for a body only so long, and keeps nothing of it', async () => {
      const own = `Host: ${hurried.host}\r\nOrigin: ${hurried.origin}\r\nAuthorization: Bearer ${hurried.token}\r\n`;
      const type = 'Content-Type: application/octet-stream\r\nContent-Length: 100000\r\n';
      const head = `POST /files?name=a HTTP/1.1\r\n${own}${type}\r\n`;
      expect(await dribble(hurried.port, head, 'x')).toMatch(/^HTTP\/1\.1 408 |^$/);
      await expect.poll(() => readdirSync(hurried.engine.temporaryFolder)).toEqual([]);
      expect(await hurried.send()).toMatchObject({ status: 200 });
    });
  });
});

/** Sends a beginning and then a little more again and again, for ever; gives what came back when the server hung up. */
function dribble(port: number, beginning: string, more: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning));
    const timer = setInterval(() => socket.write(more), 50);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(timer);
      resolve(received);
    });
  });
}
