// app://bundle: the page's files and no others, with the policy on every answer (1b-7, 1b-18).

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '#shared/contract/page-policy.ts';
import { servePage } from './protocol.ts';
import { FakeSession } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const root = mkdtempSync(join(tmpdir(), 'lectern-test-'));
const page = join(root, 'page');
mkdirSync(join(page, 'assets'), { recursive: true });
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(page, 'index.html'), '<style nonce="LECTERN_STYLE_NONCE"></style>');
writeFileSync(join(page, 'assets', 'page.js'), 'export {};');
writeFileSync(join(page, 'assets', 'a b.css'), 'body {}');
symlinkSync(join(root, 'secret.txt'), join(page, 'link.txt'));
symlinkSync(root, join(page, 'up'));
symlinkSync('page.js', join(page, 'assets', 'own.js'));

const upload = vi.fn(async (_request: Request) => Response.json({ token: 't', name: 'n' }));
const { protocol } = new FakeSession();
servePage(protocol as never, page, upload);
const [scheme, answer] = protocol.handle.mock.calls[0] as [string, (request: unknown) => Promise<Response>];

/** Asks as Electron would: the address as it is, which `new Request` would tidy up. */
const get = (url: string, method = 'GET') => answer({ url, method });

describe('servePage', () => {
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('answers for its scheme alone', () => expect(scheme).toBe('app'));

  const found = {
    'app://bundle/': 'text/html; charset=utf-8',
    'app://bundle': 'text/html; charset=utf-8',
    'app://bundle/index.html': 'text/html; charset=utf-8',
    'app://bundle/assets/page.js?v=1': 'text/javascript; charset=utf-8',
    'app://bundle/assets/a%20b.css': 'text/css; charset=utf-8',
    'app://bundle/assets/own.js': 'text/javascript; charset=utf-8',
    'app://bundle/assets/../index.html': 'text/html; charset=utf-8',
  };
  for (const [url, type] of Object.entries(found)) {
    it(`sends ${url}`, async () => {
      const response = await get(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe(type);
    });
  }

  const missing = [
    'app://bundle/nothing',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/../secret.txt',
    'app://bundle/../../etc/passwd',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    'app://bundle/assets/..%2f..%2fsecret.txt',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle//etc/passwd',
    'app://bundle/link.txt',
    'app://bundle/up/secret.txt',
    'app://bundle/up/page/index.html/x',
    'app://bundle/index.html/x',
    'app://bundle/%252e%252e/secret.txt',
    'app://other/index.html',
    `app://bundle${join(root, 'secret.txt')}`,
  ];
  for (const url of missing) {
    it(`has nothing at ${url.replace(root, '…')}`, async () => {
      const response = await get(url);
      expect([response.status, await response.text()]).toEqual([404, '']);
    });
  }

  const malformed = [
    'app://bundle/..%5csecret.txt',
    'app://bundle/assets%5c..%5c..%5csecret.txt',
    'app://bundle/index.html%00.css',
    'app://bundle/%',
    'app://bundle/%ff%fe',
    'app://bundle/%c0%ae%c0%ae/secret.txt',
  ];
  for (const url of malformed) {
    it(`refuses ${url}`, async () => expect((await get(url)).status).toBe(400));
  }

  it('knows GET, and POST of files alone', async () => {
    for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'POST']) {
      expect((await get('app://bundle/index.html', method)).status).toBe(405);
    }
    expect((await get('app://bundle/files?name=a', 'POST')).status).toBe(200);
    expect(upload).toHaveBeenCalledOnce();
  });

  it('puts the policy and its headers on every answer', async () => {
    const urls = [...Object.keys(found), ...missing, ...malformed];
    const answers = [...(await Promise.all(urls.map((url) => get(url)))), await get('app://bundle/files', 'POST')];
    answers.push(await get('app://bundle/', 'PUT'));
    for (const response of answers) {
      for (const [name, value] of Object.entries(securityHeaders())) {
        if (name !== 'Content-Security-Policy') expect(response.headers.get(name)).toBe(value);
      }
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toBe(contentSecurityPolicy(/'nonce-([\w+/=]+)'/.exec(policy)?.[1] ?? null));
    }
  });

  it('gives the document a nonce of its own every time', async () => {
    const [one, two] = [await get('app://bundle/'), await get('app://bundle/')];
    const nonce = /'nonce-([^']+)'/.exec(one.headers.get('Content-Security-Policy') ?? '')?.[1];
    expect(await one.text()).toBe(`<style nonce="${nonce}"></style>`);
    expect(await two.text()).not.toContain(nonce);
  });
});
