// The launcher: an old Node is refused before anything else happens; a checkout builds itself when it has to.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from './testing/folders.testing.ts';

const LAUNCHER = fileURLToPath(new URL('lectern.mjs', import.meta.url));

/** Runs the launcher under a Node that says it is another. */
function launchAs(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, LAUNCHER, 'info'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('lectern.mjs', () => {
  for (const version of ['12.22.12', '18.20.4', '20.20.2', '22.13.1', '21.7.3']) {
    it(`refuses Node ${version} in one line`, () => {
      const { status, stdout, stderr } = launchAs(version);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^Lectern needs Node 22\.14 or newer and this is [\d.]+\..*\n$/);
    });
  }

  it('is readable by an old Node: no import above the check, no syntax of today', () => {
    const source = readFileSync(LAUNCHER, 'utf8');
    expect(source).not.toMatch(/^import /m);
    expect(source).not.toMatch(/\?\.|\?\?|\|\|=|&&=|^\s*await |import\.meta|#\w+/m);
  });
});

/** Stands in for vite: notes that it ran, takes a moment, and builds a command line that says its arguments. */
const FAKE_VITE = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
console.log('vite says something on standard output');
appendFileSync('builds.log', 'built ');
await new Promise((resolve) => setTimeout(resolve, 300));
if (existsSync('broken')) process.exit(1);
for (const file of ['page/index.html', 'engine/engine.js', 'cli/lectern.js', 'electron/main.js', 'preload/preload.cjs']) {
  const path = join('dist', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'export const main = async ([, , ...args]) => console.log(JSON.stringify(args));');
}
`;

describe('launching in a checkout', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    writeFiles(folder.path, {
      'package.json': '{ "type": "module" }',
      'vite.config.ts': '',
      'shared/a.ts': '',
      'shared/a.test.ts': '',
      'cli/main.ts': '',
      'node_modules/vite/bin/vite.js': FAKE_VITE,
      'node_modules/vite/package.json': '{ "type": "module" }',
      'builds.log': '',
    });
    for (const file of ['lectern.mjs', 'launch.mjs']) {
      copyFileSync(fileURLToPath(new URL(file, import.meta.url)), join(folder.path, 'cli', file));
    }
  });
  afterEach(() => folder.remove());

  const builds = () => readFileSync(join(folder.path, 'builds.log'), 'utf8').split(' ').length - 1;
  const inFuture = (file: string) => {
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder.path, file), later, later);
  };

  async function launch() {
    const child: ChildProcess = spawn(process.execPath, [join(folder.path, 'cli/lectern.mjs'), 'info', '--json']);
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, out, err };
  }

  it('builds what was never built, and says so beside the answer', async () => {
    const { code, out, err } = await launch();
    expect({ code, out }).toEqual({ code: 0, out: '["info","--json"]\n' });
    expect(err).toContain('lectern: building');
    expect(builds()).toBe(1);
  });

  it('builds again when a source is newer, and only then', async () => {
    await launch();
    expect(await launch()).toMatchObject({ code: 0, err: '' });
    inFuture('shared/a.test.ts');
    expect(await launch()).toMatchObject({ code: 0, err: '' });
    expect(builds()).toBe(1);
    inFuture('shared/a.ts');
    await launch();
    expect(builds()).toBe(2);
  });

  it('builds once for two that start together', async () => {
    const both = await Promise.all([launch(), launch()]);
    for (const { code, out } of both) expect({ code, out }).toEqual({ code: 0, out: '["info","--json"]\n' });
    expect(builds()).toBe(1);
  });

  it('takes over from a build that was killed', async () => {
    writeFiles(folder.path, { 'dist/building.lock': '4194304' });
    expect(await launch()).toMatchObject({ code: 0 });
    expect(builds()).toBe(1);
  });

  it('starts nothing when the build fails, and tries again next time', async () => {
    writeFileSync(join(folder.path, 'broken'), '');
    const { code, out, err } = await launch();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('the build failed; nothing was started');
    await launch();
    expect(builds()).toBe(2);
  });
});
