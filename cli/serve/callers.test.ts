// Who is answered at all, over raw sockets: BH1 to BH4 (trust.md 1c).

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { JSON_TYPE, type RawRequest, UPGRADE } from '../testing/raw-http.testing.ts';
import { useShell } from '../testing/shell.testing.ts';

// None of these changes anything at the server: one is enough for all.
// biome-ignore lint/correctness/useHookAtTopLevel: none of React's
const shell = useShell();

describe('BH1: loopback only', () => {
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
