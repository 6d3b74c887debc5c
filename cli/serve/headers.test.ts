// The headers of every answer, over raw sockets: BH8 (trust.md 1c).

import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '#shared/contract/page-policy.ts';
import { BYTES_TYPE, JSON_TYPE, rawBytes, UPGRADE } from '../testing/raw-http.testing.ts';
import { useShell } from '../testing/shell.testing.ts';

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
