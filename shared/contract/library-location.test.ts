// Every system's folder for a library, on one system.

import { describe, expect, it } from 'vitest';
import { defaultLibraryFile } from './library-location.ts';

describe('defaultLibraryFile', () => {
  const cases = [
    ['linux', {}, '/home/a/.local/share/lectern/library.lectern'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/lectern/library.lectern'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/a/.local/share/lectern/library.lectern'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/a/.local/share/lectern/library.lectern'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/a/Library/Application Support/Lectern/library.lectern'],
    ['win32', { APPDATA: 'C:\\Data' }, 'C:\\Data\\Lectern\\library.lectern'],
    ['win32', {}, '/home/a\\AppData\\Roaming\\Lectern\\library.lectern'],
  ] as const;
  for (const [platform, env, expected] of cases) {
    it(`is ${expected} on ${platform}`, () => {
      expect(defaultLibraryFile({ platform, env, home: '/home/a' })).toBe(expected);
    });
  }
});
