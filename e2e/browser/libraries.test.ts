// Libraries that must not be opened: one that is open already, one from the future, and files that are none.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures/test.ts';

/** Where a SQLite file keeps `user_version`: four bytes, the highest first. */
const USER_VERSION_AT = 60;

test.describe('a library', () => {
  test('that is open already is refused politely to a second owner', async ({ desk, room }) => {
    const { code, out, err } = await desk.run('serve', '--no-open');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('is already open in the browser shell (process ');
    expect(err).toContain('Close it there first.');
    const asked = await desk.run('serve', '--no-open', '--json');
    expect(asked.code).toBe(1);
    expect(JSON.parse(asked.out)).toMatchObject({
      error: { code: 'LIBRARY_LOCKED', details: { owner: { shell: 'the browser shell' } } },
    });
    await room.isOpen();
    await desk.stop();
    await desk.ask('info');
  });

  test('from the future is refused, and not touched', async ({ desk }) => {
    const bytes = readFileSync(desk.library);
    bytes.writeUInt32BE(bytes.readUInt32BE(USER_VERSION_AT) + 1, USER_VERSION_AT);
    writeFileSync(desk.library, bytes);
    for (const command of ['info', 'serve']) {
      const { code, err } = await desk.run(command, ...(command === 'serve' ? ['--no-open'] : []));
      expect(code, command).toBe(1);
      expect(err).toContain('was written by a newer Lectern');
      expect(err).toContain('It was not touched.');
    }
    expect(sha256(readFileSync(desk.library))).toBe(sha256(bytes));
  });

  for (const [kind, content] of [
    ['a text', 'Dear library,\nplease open.\n'],
    ['an empty file', ''],
  ] as const) {
    test(`that is ${kind} is refused, and not touched`, async ({ desk }) => {
      writeFileSync(desk.library, content);
      const { code, err } = await desk.run('serve', '--no-open');
      expect(code).toBe(1);
      expect(err).toContain('is not a Lectern library');
      expect(readFileSync(desk.library, 'utf8')).toBe(content);
    });
  }
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
