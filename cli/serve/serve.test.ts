// `lectern serve` as a process: addresses, the launch file, and where the secrets are not (BH6).

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.testing.ts';
import { runLectern, startLectern } from '../testing/run-lectern.testing.ts';

describe('lectern serve', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const library = (name: string) => ['--library', join(folder.path, `${name}.lectern`)];

  it('prints an address, and another one for every line it reads', async () => {
    const serving = startLectern(['serve', '--json', ...library('lines')]);
    const addresses = [await serving.nextLine()];
    for (let n = 0; n < 2; n++) {
      serving.child.stdin.write('\n');
      addresses.push(await serving.nextLine());
    }
    const urls = addresses.map((line) => new URL(JSON.parse(line).address));
    expect(new Set(urls.map(({ host }) => host)).size).toBe(1);
    expect(new Set(urls.map(({ hash }) => hash)).size).toBe(3);
    // Nobody at the other end of standard input is no reason to stop.
    serving.child.stdin.end();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(serving.child.exitCode).toBeNull();
    serving.child.kill('SIGTERM');
    expect((await serving.ended()).code).toBe(0);
  });

  it('prints the address alone where words go to people', async () => {
    const serving = startLectern(['serve', ...library('words')]);
    expect((await serving.nextLine()).trim()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/);
    serving.child.kill('SIGTERM');
    const { out, err } = await serving.ended();
    expect(out.split('\n')).toHaveLength(2);
    expect(err).toContain('Ctrl-C');
    expect(err).not.toContain('#t=');
  });

  it('opens the browser with a file, never with a secret', async () => {
    const seen = join(folder.path, 'opened');
    const opener = join(folder.path, 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$*" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`, {
      mode: 0o755,
    });
    const serving = startLectern(['serve', '--json', ...library('opened')], {
      DISPLAY: ':9',
      PATH: `${folder.path}:${process.env['PATH']}`,
      XDG_RUNTIME_DIR: folder.path,
    });
    const printed = new URL(JSON.parse(await serving.nextLine()).address);
    await expect.poll(() => existsSync(seen), { timeout: 10_000 }).toBe(true);
    const launchFile = readFileSync(seen, 'utf8');
    expect(dirname(dirname(launchFile))).toBe(folder.path);
    expect(statSync(launchFile).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(launchFile)).mode & 0o777).toBe(0o700);
    const page = readFileSync(launchFile, 'utf8');
    const code = /#t=([\w-]{43})/.exec(page)?.[1] ?? '';
    expect(page).toContain(`url=http://${printed.host}/#t=${code}`);
    expect(printed.hash).not.toContain(code);
    expect(execFileSync('ps', ['-ef', 'ww'], { encoding: 'utf8' })).not.toContain(code);
    serving.child.kill('SIGTERM');
    await serving.ended();
    expect(existsSync(dirname(launchFile))).toBe(false);
  });

  it('says so when there is no browser to open', async () => {
    const serving = startLectern(['serve', ...library('none')], { DISPLAY: ':9', PATH: join(folder.path, 'nothing') });
    await expect.poll(() => serving.err(), { timeout: 10_000 }).toContain('No browser could be opened');
    serving.child.kill('SIGTERM');
    await serving.ended();
  });

  it('refuses a port that is taken and a folder that is not there', async () => {
    const serving = startLectern(['serve', '--json', ...library('first')]);
    const { port } = new URL(JSON.parse(await serving.nextLine()).address);
    const second = await runLectern(['serve', '--json', '--port', port, ...library('second')]);
    expect(second.code).toBe(1);
    expect(JSON.parse(second.out)).toEqual({
      error: { code: 'IO_FAILED', details: { name: `port ${port}`, system: 'EADDRINUSE' } },
    });
    serving.child.kill('SIGTERM');
    await serving.ended();
    const nowhere = await runLectern(['serve', '--json', '--export-folder', '/nowhere', ...library('third')]);
    expect(JSON.parse(nowhere.out)).toMatchObject({ error: { code: 'EXPORT_REFUSED' } });
  });
});

describe('lectern start', () => {
  it('goes on in the browser where there is no display', async () => {
    const folder = temporaryFolder();
    const started = startLectern(['start', '--library', join(folder.path, 'a.lectern')]);
    expect((await started.nextLine()).trim()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=/);
    started.child.kill('SIGTERM');
    const { code, err } = await started.ended();
    folder.remove();
    expect(code).toBe(0);
    expect(err).toMatch(/^There is no display here, so Lectern runs in the browser\.\n/);
  });
});
