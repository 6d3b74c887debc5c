// Where a page may go (1b-11 to 1b-14): a table of addresses, and every event that could take it there.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardEveryPage, isOwnUrl } from './navigation.ts';
import { electron, FakeWebContents } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const OWN = ['app://bundle', 'app://bundle/', 'app://bundle/index.html', 'app://bundle/?a=1#b'];

const FOREIGN = [
  '',
  'null',
  'about:blank',
  'about:srcdoc',
  'APP://BUNDLE/',
  'app:',
  'app:bundle',
  'app:///bundle/',
  'app://bundle.evil.example/',
  'app://evil/',
  'app://evil/bundle',
  'app://bundle:80/',
  'app://bundle@evil/',
  'app://user@bundle/',
  'app://user:secret@bundle/',
  'apps://bundle/',
  'http://bundle/',
  'https://bundle/',
  'https://evil.example/app://bundle/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'file://bundle/',
  'blob:app://bundle/3f1c',
  'data:text/html,<h1>x</h1>',
  'javascript:alert(1)',
  'JaVa\tScript:alert(1)',
  'filesystem:app://bundle/x',
  'view-source:app://bundle/',
  'chrome://settings',
  'devtools://devtools/',
  'ftp://bundle/',
  'other://bundle/',
  'app ://bundle/',
];

describe('isOwnUrl', () => {
  for (const url of OWN) it(`knows ${url}`, () => expect(isOwnUrl(url)).toBe(true));
  for (const url of FOREIGN) it(`does not know ${JSON.stringify(url)}`, () => expect(isOwnUrl(url)).toBe(false));
});

describe('guardEveryPage', () => {
  guardEveryPage();
  let contents: FakeWebContents;
  beforeEach(() => {
    contents = new FakeWebContents();
    electron.app.emit('web-contents-created', {}, contents);
  });

  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    it(`prevents ${event} to anywhere else`, () => {
      for (const url of [...FOREIGN, ...OWN]) {
        const preventDefault = vi.fn();
        contents.emit(event, { url, preventDefault });
        expect(preventDefault).toHaveBeenCalledTimes(OWN.includes(url) ? 0 : 1);
      }
    });
  }

  it('prevents every webview', () => {
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('denies every new window, our own page included', () => {
    const open = contents.setWindowOpenHandler.mock.calls[0]?.[0];
    for (const url of [...OWN, ...FOREIGN]) expect(open({ url })).toEqual({ action: 'deny' });
  });
});
