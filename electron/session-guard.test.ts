// What the page's session grants: no permission, no download, no request off the machine (1b-1, 1b-5).

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardSession, mayLoad } from './session-guard.ts';
import { FakeSession } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

const PERMISSIONS = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
];

describe('guardSession', () => {
  let session: FakeSession;
  beforeEach(() => {
    session = new FakeSession();
    guardSession(session as never);
  });
  const handlerOf = (setter: ReturnType<typeof vi.fn>) => setter.mock.calls[0]?.[0] as (...args: unknown[]) => unknown;

  for (const permission of PERMISSIONS) {
    it(`denies ${permission}, asked or checked`, () => {
      const answer = vi.fn();
      handlerOf(session.setPermissionRequestHandler)({}, permission, answer, {});
      expect(answer.mock.calls).toEqual([[false]]);
      expect(handlerOf(session.setPermissionCheckHandler)({}, permission, 'app://bundle', {})).toBe(false);
    });
  }

  it('denies devices, screens and pairing', () => {
    expect(handlerOf(session.setDevicePermissionHandler)({ deviceType: 'usb' })).toBe(false);
    const answers = [vi.fn(), vi.fn()] as const;
    handlerOf(session.setDisplayMediaRequestHandler)({}, answers[0]);
    handlerOf(session.setBluetoothPairingHandler)({}, answers[1]);
    expect(answers[0].mock.calls).toEqual([[{}]]);
    expect(answers[1].mock.calls).toEqual([[{ confirmed: false }]]);
  });

  it('cancels every download', () => {
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('cancels every request that leaves the machine', () => {
    const answer = vi.fn();
    for (const url of ['app://bundle/index.html', 'https://evil.example/', 'http://127.0.0.1:9000/', 'ws://x/']) {
      handlerOf(session.webRequest.onBeforeRequest)({ url }, answer);
    }
    expect(answer.mock.calls.map(([said]) => said.cancel)).toEqual([false, true, true, true]);
  });

  it('asks for no dictionary', () => expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith([]));
});

describe('mayLoad', () => {
  it('is our own files, what the page made itself, and the developer tools', () => {
    expect(['app://bundle/a.js', 'blob:app://bundle/1', 'devtools://devtools/x'].map(mayLoad)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['file:///etc/passwd', 'app://other/', 'data:text/html,x', 'https://x/'].map(mayLoad)).not.toContain(true);
  });
});
