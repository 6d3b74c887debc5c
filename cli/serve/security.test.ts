// The rules of the browser shell, each by its id (trust.md 1c), asked of a running server over raw sockets.

import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '#shared/contract/page-policy.ts';
import { type RawRequest, rawBytes } from '../testing/raw-http.testing.ts';
import { useShell } from '../testing/shell.testing.ts';
import { newSecret } from './secrets.ts';

const JSON_TYPE = ['Content-Type', 'application/json'] as const;
const BYTES_TYPE = ['Content-Type', 'application/octet-stream'] as const;
const UPGRADE = [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
] as const;

describe('BH1: loopback only', () => {
  const shell = useShell();
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === 'IPv4' && !address.internal)
    .map((address) => address?.address ?? '');

  for (const address of ['127.0.0.2', '::1', ...others]) {
    it(`refuses a connection to ${address}`, async () => {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ port: shell.port, host: address });
        socket.once('connect', () => resolve('connected'));
        socket.once('error', () => resolve('refused'));
        socket.once('timeout', () => resolve('refused'));
        socket.setTimeout(1_000);
      });
      expect(outcome).toBe('refused');
    });
  }
});

describe('BH2: Host', () => {
  const shell = useShell();
  const hosts: Record<string, () => Pick<RawRequest, 'host' | 'headers' | 'target'>> = {
    'another name': () => ({ host: 'evil.example' }),
    'another name with our port': () => ({ host: `evil.example:${shell.port}` }),
    localhost: () => ({ host: `localhost:${shell.port}` }),
    'localhost with a dot': () => ({ host: `localhost.:${shell.port}` }),
    '0.0.0.0': () => ({ host: `0.0.0.0:${shell.port}` }),
    '[::1]': () => ({ host: `[::1]:${shell.port}` }),
    'an IPv4 address inside IPv6': () => ({ host: `[::ffff:127.0.0.1]:${shell.port}` }),
    '127.1': () => ({ host: `127.1:${shell.port}` }),
    'no port': () => ({ host: '127.0.0.1' }),
    'another port': () => ({ host: `127.0.0.1:${shell.port + 1}` }),
    'our host with more behind it': () => ({ host: `127.0.0.1:${shell.port}.evil.example` }),
    'a name in front': () => ({ host: `user@127.0.0.1:${shell.port}` }),
    nothing: () => ({ host: '' }),
    'no header at all': () => ({ host: null }),
    'two headers, ours first': () => ({ headers: [['Host', 'evil.example']] }),
    'two headers, ours last': () => ({ host: 'evil.example', headers: [['Host', shell.host]] }),
    'two of ours': () => ({ headers: [['Host', shell.host]] }),
    'a full URL as target': () => ({ target: `${shell.origin}/` }),
    'a foreign URL as target': () => ({ target: 'http://evil.example/' }),
    'a target of two slashes': () => ({ target: '//evil.example/' }),
  };
  for (const [name, request] of Object.entries(hosts)) {
    it(`refuses ${name}`, async () => {
      expect(await shell.send(request())).toMatchObject({ status: 403, body: '' });
    });
    it(`refuses ${name} on an upgrade`, async () => {
      const { headers = [], target = '/engine', ...rest } = request();
      const upgrade = [...UPGRADE, ['Origin', shell.origin] as const, ...headers];
      expect(await shell.send({ ...rest, target, headers: upgrade })).toMatchObject({ status: 403, body: '' });
    });
  }

  it('lets the exact host in', async () => {
    expect(await shell.send()).toMatchObject({ status: 200 });
  });
});

describe('BH3: Sec-Fetch-Site', () => {
  const shell = useShell();
  const sites = ['same-origin', 'same-site', 'cross-site', 'none'];
  const modes = ['navigate', 'cors', 'no-cors'];
  const opensPage = (site: string, mode: string) => mode === 'navigate' && (site === 'none' || site === 'cross-site');

  for (const site of sites) {
    for (const mode of modes) {
      const headers = [
        ['Sec-Fetch-Site', site],
        ['Sec-Fetch-Mode', mode],
      ] as const;
      const pageStatus = site === 'same-origin' || opensPage(site, mode) ? 200 : 403;
      it(`answers the page's document with ${pageStatus} to ${site}, ${mode}`, async () => {
        expect(await shell.send({ headers })).toMatchObject({ status: pageStatus });
      });
      const status = site === 'same-origin' ? 200 : 403;
      it(`answers a file of the page with ${status} to ${site}, ${mode}`, async () => {
        expect(await shell.send({ target: '/assets/page.js', headers })).toMatchObject({ status });
      });
      it(`answers the API with ${status === 200 ? 'its word' : 403} to ${site}, ${mode}`, async () => {
        const answer = await shell.send({
          method: 'POST',
          target: '/export-folder',
          headers: [['Origin', shell.origin], ['Authorization', `Bearer ${shell.token}`], JSON_TYPE, ...headers],
          body: '{}',
        });
        expect(answer).toMatchObject({ status });
      });
    }
  }

  it('refuses the document to a frame, an embed and a worker', async () => {
    for (const destination of ['iframe', 'embed', 'object', 'worker', 'empty']) {
      const headers = [
        ['Sec-Fetch-Site', 'cross-site'],
        ['Sec-Fetch-Mode', 'navigate'],
        ['Sec-Fetch-Dest', destination],
      ] as const;
      expect(await shell.send({ headers })).toMatchObject({ status: 403 });
    }
  });

  it('refuses two contradicting headers', async () => {
    const headers = [
      ['Sec-Fetch-Site', 'same-origin'],
      ['Sec-Fetch-Site', 'cross-site'],
    ] as const;
    expect(await shell.send({ headers })).toMatchObject({ status: 403 });
  });

  it('refuses an upgrade from elsewhere', async () => {
    for (const site of ['same-site', 'cross-site', 'none']) {
      const headers = [...UPGRADE, ['Origin', shell.origin], ['Sec-Fetch-Site', site]] as const;
      expect(await shell.send({ target: '/engine', headers })).toMatchObject({ status: 403 });
    }
  });
});

describe('BH4: Origin', () => {
  const shell = useShell();
  const origins: Record<string, () => (readonly [string, string])[]> = {
    'none at all': () => [],
    null: () => [['Origin', 'null']],
    empty: () => [['Origin', '']],
    'another port': () => [['Origin', `http://127.0.0.1:${shell.port + 1}`]],
    'no port': () => [['Origin', 'http://127.0.0.1']],
    https: () => [['Origin', `https://127.0.0.1:${shell.port}`]],
    localhost: () => [['Origin', `http://localhost:${shell.port}`]],
    'a suffix': () => [['Origin', `http://127.0.0.1:${shell.port}.evil.example`]],
    'a path': () => [['Origin', `http://127.0.0.1:${shell.port}/`]],
    'another site': () => [['Origin', 'http://evil.example']],
    'two of them': () => [
      ['Origin', shell.origin],
      ['Origin', 'http://evil.example'],
    ],
  };
  for (const [name, headers] of Object.entries(origins)) {
    it(`refuses a POST with ${name}`, async () => {
      const request = { method: 'POST', target: '/session', body: '{}' };
      expect(await shell.send({ ...request, headers: [JSON_TYPE, ...headers()] })).toMatchObject({ status: 403 });
    });
    it(`refuses an upgrade with ${name}`, async () => {
      const request = { target: '/engine', headers: [...UPGRADE, ...headers()] };
      expect(await shell.send(request)).toMatchObject({ status: 403, body: '' });
    });
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE']) {
      it(`refuses ${method} with ${name}`, async () => {
        expect(await shell.send({ method, headers: headers() })).toMatchObject({ status: 403 });
      });
    }
  }

  it('refuses a GET that names a foreign origin', async () => {
    expect(await shell.send({ headers: [['Origin', 'http://evil.example']] })).toMatchObject({ status: 403 });
  });

  it('completes an upgrade with ours', async () => {
    const headers = [...UPGRADE, ['Origin', shell.origin]] as const;
    expect(await shell.send({ target: '/engine', headers })).toMatchObject({ status: 101 });
  });
});

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

describe('BH8: headers of every answer', () => {
  const shell = useShell();
  const plain = securityHeaders();
  const requests: Record<string, () => Promise<{ status: number; headers: Readonly<Record<string, string>> }>> = {
    '200 document': () => shell.send(),
    '200 file': () => shell.send({ target: '/assets/page.css' }),
    '200 answer': () =>
      shell.sendAsPage({ method: 'POST', target: '/export-folder', headers: [JSON_TYPE], body: '{}' }),
    '101 upgrade': () => shell.send({ target: '/engine', headers: [...UPGRADE, ['Origin', shell.origin]] }),
    '400 no HTTP': () => rawBytes(shell.port, 'hello\r\n\r\n'),
    '400 bad JSON': () => shell.sendAsPage({ method: 'POST', target: '/session', headers: [JSON_TYPE], body: '{' }),
    '400 bad handshake': () =>
      shell.send({
        target: '/engine',
        headers: [
          ['Connection', 'Upgrade'],
          ['Upgrade', 'websocket'],
          ['Origin', shell.origin],
        ],
      }),
    '401 no token': () =>
      shell.send({
        method: 'POST',
        target: '/files?name=a',
        headers: [['Origin', shell.origin], BYTES_TYPE],
        body: 'x',
      }),
    '403 foreign host': () => shell.send({ host: 'evil.example' }),
    '403 upgrade': () => shell.send({ target: '/engine', headers: UPGRADE }),
    '404 file': () => shell.send({ target: '/nothing' }),
    '404 route': () => shell.sendAsPage({ method: 'POST', target: '/nothing', headers: [JSON_TYPE], body: '{}' }),
    '404 download': () => shell.sendAsPage({ target: '/downloads/nothing' }),
    '404 upgrade': () => shell.send({ target: '/other', headers: [...UPGRADE, ['Origin', shell.origin]] }),
    '405 method': () => shell.sendAsPage({ method: 'PUT' }),
    '413 body': () =>
      shell.sendAsPage({ method: 'POST', target: '/session', headers: [JSON_TYPE], body: 'x'.repeat(5_000) }),
    '415 type': () => shell.sendAsPage({ method: 'POST', target: '/session', body: '{}' }),
    '417 expectation': () => shell.send({ headers: [['Expect', 'miracles']] }),
    '431 header': () => shell.send({ headers: [['X-Long', 'x'.repeat(100_000)]] }),
  };
  for (const [name, send] of Object.entries(requests)) {
    it(`are complete on ${name}`, async () => {
      const { status, headers } = await send();
      expect(status).toBe(Number(name.slice(0, 3)));
      for (const [header, value] of Object.entries(plain)) {
        if (header === 'Content-Security-Policy') continue;
        expect([header, headers[header.toLowerCase()]]).toEqual([header, value]);
      }
      const policy = headers['content-security-policy'];
      const nonce = /'nonce-([\w+/=]+)'/.exec(policy ?? '')?.[1] ?? null;
      expect(policy).toBe(contentSecurityPolicy(nonce));
      // Only the document has styles of its own to admit.
      expect(nonce !== null).toBe(name === '200 document');
      expect(Object.keys(headers).filter((header) => header.startsWith('access-control-'))).toEqual([]);
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
    });
  }

  it('give every document a nonce of its own, in the policy and in the page', async () => {
    const [one, two] = [await shell.send(), await shell.send()];
    for (const { headers, body } of [one, two]) {
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
      expect(body.split(`nonce="${nonce}"`)).toHaveLength(3);
    }
    expect(one.body).not.toBe(two.body);
  });
});

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
});
