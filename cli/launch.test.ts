// The launcher: an old Node is refused before anything else happens.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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
