// Dragging an export out: under its own name, as the reader's own file, and nothing that was not exported.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { dragOut } from './drag-out.ts';
import { FakeWebContents } from './testing/fake-electron.testing.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.testing.ts')).electron);

describe('dragOut', () => {
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  afterAll(() => rmSync(temporaryFolder, { recursive: true, force: true }));
  const path = join(temporaryFolder, 'abc');
  writeFileSync(path, 'zip', { mode: 0o600 });
  const engine = {
    temporaryFolder,
    download: (token: string) => (token === 'abc' ? { path, name: 'notes.zip' } : null),
  };

  it('drags a copy with the name the reader knows, again and again', () => {
    const page = new FakeWebContents();
    for (let time = 0; time < 2; time++) dragOut(page as never, 'abc', engine, 0o644);
    const [{ file, icon }] = page.startDrag.mock.calls[1] as [{ file: string; icon: string }];
    expect(basename(file)).toBe('notes.zip');
    expect(readFileSync(file, 'utf8')).toBe('zip');
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(icon).toMatch(/icon\.png$/);
  });

  it('drags nothing for a token nobody was given', () => {
    const page = new FakeWebContents();
    dragOut(page as never, '../../etc/passwd', engine, 0o644);
    expect(page.startDrag).not.toHaveBeenCalled();
  });
});
