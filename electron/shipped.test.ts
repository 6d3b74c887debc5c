// What no source and no build of Lectern may contain, whatever else it does (1b-1 to 1b-4, 1b-6 to 1b-10, 1b-15 to 1b-18).

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Texts under the folders, by path; tests and what they use aside. */
function textsIn(folders: readonly string[], ending: RegExp): [string, string][] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((file) => !/\.test(ing)?\.|\/testing\//.test(file))
      .map((file): [string, string] => [file, readFileSync(join(ROOT, file), 'utf8')]),
  );
}

/** Comments may speak of what code may not. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const SHIPPED = textsIn(['shared', 'db', 'cli', 'electron', 'renderer'], /\.(ts|tsx|mjs)$/).map(
  ([file, text]): [string, string] => [file, withoutComments(text)],
);

const filesWith = (pattern: RegExp) => SHIPPED.filter(([, text]) => pattern.test(text)).map(([file]) => file);

describe('the sources', () => {
  it('were really read', () => expect(SHIPPED.length).toBeGreaterThan(300));

  it.each([
    [
      '1b-2, 1b-3',
      /(nodeIntegration\w*|webviewTag|navigateOnDragDrop)['"]?\s*:\s*true|contextIsolation['"]?\s*:\s*false/,
    ],
    ['1b-4', /--?no-sandbox|sandbox['"]?\s*:\s*false/],
    ['1b-6, 1b-8 to 1b-10', /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures/],
    ['1b-15', /\.openPath\(/],
    ['1b-18', /bypassCSP|registerFileProtocol|interceptFileProtocol/],
    ['no crash reports, no updates', /crashReporter|autoUpdater/],
    ['no text as markup', /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/],
    ['no code from text', /\beval\(|new Function\(/],
  ])('never weaken a page: %s', (_, pattern) => expect(filesWith(pattern)).toEqual([]));

  it.each([
    ['windows are made (1b-2)', /new BrowserWindow\(/, 'electron/window.ts'],
    ['the page is heard (1b-17)', /ipcMain\.(handle|on)/, 'electron/ipc.ts'],
    ['addresses leave Lectern (1b-15)', /shell\.openExternal\(/, 'electron/external-links.ts'],
  ])('have one place where %s', (_, pattern, file) => expect(filesWith(pattern)).toEqual([file]));
});

describe('what is shipped', () => {
  it('starts no page without its sandbox (1b-4)', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: object };
    expect(JSON.stringify(scripts)).not.toContain('no-sandbox');
    expect(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')).not.toContain('no-sandbox');
  });

  it('loads nothing from anywhere else (1b-1)', () => {
    const loads =
      /(?:src|href|srcset|action)=["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//i;
    const pages = textsIn(['dist/page'], /\.(html|css|webmanifest|svg)$/);
    expect(pages.map(([file]) => file)).toContain('dist/page/index.html');
    expect(pages.filter(([, text]) => loads.test(text)).map(([file]) => file)).toEqual([]);
    expect('<link href="https://fonts.example/a.css">').toMatch(loads);
  });
});

describe('Electron (1b-16)', () => {
  /** Of November 2026: its makers look after the newest three majors. Raise it with the calendar of releases. */
  const OLDEST_SUPPORTED_MAJOR = 43;

  it('is one its makers still look after, the same in every install', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
    const version: string = read('package.json').devDependencies.electron;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(OLDEST_SUPPORTED_MAJOR);
    expect(read('package-lock.json').packages['node_modules/electron'].version).toBe(version);
  });
});
