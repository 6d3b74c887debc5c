// The command line as its users meet it: exit codes, the two streams, Ctrl-C.

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { infoAnswerSchema } from '#shared/contract/command-line.ts';
import { EngineWorker } from './engine-worker.ts';
import { temporaryFolder } from './testing/folders.testing.ts';
import { runLectern, startLectern } from './testing/run-lectern.testing.ts';

describe('lectern', () => {
  const folder = temporaryFolder();
  const library = join(folder.path, 'data', 'library.lectern');
  afterAll(() => folder.remove());

  it('answers with JSON alone on standard output', async () => {
    const { code, out, err } = await runLectern(['info', '--json', '--library', library]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toHaveLength(2);
    expect(infoAnswerSchema.parse(JSON.parse(out))).toMatchObject({ name: 'library.lectern', file: library });
  });

  it('answers with words otherwise', async () => {
    const { code, out } = await runLectern(['info', '--library', library]);
    expect(code).toBe(0);
    expect(out).toContain('Papers    0 (0 inbox');
  });

  it('keeps the library to its owner (BH12)', () => {
    expect(statSync(join(folder.path, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(library).mode & 0o777).toBe(0o600);
  });

  it('uses the folder for application data when no library is named', async () => {
    const { out } = await runLectern(['info', '--json'], { XDG_DATA_HOME: join(folder.path, 'share') });
    expect(JSON.parse(out)).toMatchObject({ file: join(folder.path, 'share/lectern/library.lectern') });
  });

  it('says what failed as data and in words, and ends with 1', async () => {
    const file = join(folder.path, 'notes\u001b[31m.txt');
    writeFileSync(file, 'my notes');
    const { code, out, err } = await runLectern(['info', '--json', '--library', file]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'LIBRARY_FOREIGN', details: {} } });
    expect(err).toMatch(/^lectern: .* is not a Lectern library/);
    expect(out + err).not.toContain('\u001b');
    const worded = await runLectern(['info', '--library', file]);
    expect(worded).toMatchObject({ code: 1, out: '' });
  });

  it('names who has the library open (L1)', async () => {
    const engine = await EngineWorker.start({ libraryFile: library, shell: 'a test' });
    const { code, err } = await runLectern(['info', '--library', library]);
    await engine.close();
    expect(code).toBe(1);
    expect(err).toContain(`already open in a test (process ${process.pid}, since `);
  });

  for (const args of [
    ['nosuch'],
    ['info', '--nosuch'],
    ['info', 'extra'],
    ['serve', '--port', 'x'],
    ['--nosuch'],
    [],
  ]) {
    it(`calls "${args.join(' ')}" wrong usage`, async () => {
      const { code, out, err } = await runLectern(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).not.toBe('');
    });
  }

  it('explains itself', async () => {
    const { code, out } = await runLectern(['--help']);
    expect(code).toBe(0);
    for (const command of ['start', 'serve', 'info']) expect(out).toContain(`\n  ${command} `);
    expect((await runLectern(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`closes the library in order at ${signal}`, async () => {
      const serving = startLectern(['serve', '--json', '--library', library]);
      await serving.nextLine();
      serving.child.kill(signal);
      expect(await serving.ended()).toMatchObject({ code: 0, err: '' });
      expect(existsSync(`${library}-wal`)).toBe(false);
    });
  }
});
