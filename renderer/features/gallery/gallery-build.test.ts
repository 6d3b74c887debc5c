// @vitest-environment node
// The page that ships, built as it is for a release: nothing of the gallery is in it.

import { build, type Rolldown } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** Words only the gallery has. */
const ITS_WORDS = ['The visual language', '#gallery', 'heard, never seen'];

describe('the page that ships', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('has nothing of the gallery in it', { timeout: 120_000 }, async () => {
    // The tests' own mode would count as development.
    vi.stubEnv('NODE_ENV', 'production');
    const built = await build({ configFile: 'vite.config.ts', logLevel: 'silent', build: { write: false } });
    const files = outputOf(built).flatMap((file) => (file.type === 'chunk' ? [file.code] : [String(file.source)]));
    expect(files.some((text) => text.includes('Find anything'))).toBe(true);
    for (const words of ITS_WORDS) expect(files.filter((text) => text.includes(words))).toEqual([]);
    const names = outputOf(built).map(({ fileName }) => fileName);
    expect(names.filter((name) => /gallery/i.test(name))).toEqual([]);
  });
});

function outputOf(built: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput['output'][number][] {
  if (Array.isArray(built)) return built.flatMap(({ output }) => output);
  return 'output' in built ? built.output : [];
}
