// Files named on a command line, here and by a second start, and their way to the page.

import { describe, expect, it, vi } from 'vitest';
import { asGivenFiles, givenFiles, OpenedFiles } from './opened-files.ts';

describe('givenFiles', () => {
  it('sorts libraries from texts, and makes paths absolute', () => {
    expect(givenFiles(['a.lectern', 'notes/b.md', '/c.txt'], '/home/a')).toEqual({
      library: '/home/a/a.lectern',
      imports: ['/home/a/notes/b.md', '/c.txt'],
    });
    expect(givenFiles(['B.LECTERN'], '/x').library).toBe('/x/B.LECTERN');
  });

  it('takes the library of the option first, and no other option for a file', () => {
    expect(givenFiles(['--inspect', '--library=/l/one.lectern', '-x', '/l/two.lectern'], '/')).toEqual({
      library: '/l/one.lectern',
      imports: [],
    });
    expect(givenFiles(['--library='], '/')).toEqual({ library: null, imports: [] });
  });
});

describe('asGivenFiles', () => {
  it('takes absolute paths from another start, and nothing else', () => {
    const given = { library: '/a.lectern', imports: ['/b.md'] };
    expect(asGivenFiles(given)).toEqual(given);
    for (const data of [null, 7, 'x', {}, { library: 'relative', imports: 'no' }, { library: 7, imports: [7, 'r'] }]) {
      expect(asGivenFiles(data)).toEqual({ library: null, imports: [] });
    }
  });
});

describe('OpenedFiles', () => {
  it('hands its files over once, as tokens and names', async () => {
    const files = new OpenedFiles();
    files.add(['/home/a/one.txt', '/home/a/two.md']);
    const grant = vi.fn(async (path: string) => `token of ${path}` as never);
    const taken = files.take(grant);
    files.add(['/late.txt']);
    expect(await taken).toEqual([
      { token: 'token of /home/a/one.txt', name: 'one.txt' },
      { token: 'token of /home/a/two.md', name: 'two.md' },
    ]);
    expect((await files.take(grant)).map(({ name }) => name)).toEqual(['late.txt']);
  });
});
