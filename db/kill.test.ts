// kill -9 during a commit of 5,000 records, 20 times at random moments: all or nothing (trust.md G1, I56).

import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { Library } from './library.ts';
import { checkWholeLibrary } from './sqlite/checks.ts';
import { temporaryFolder } from './testing/library.testing.ts';

const RECORDS = 5_000;
const KILLS = 20;

function dump(): string {
  const entries = Array.from({ length: RECORDS }, (_, index) => {
    const { title, abstract } = SAMPLE_PAPERS[index % SAMPLE_PAPERS.length] ?? { title: '', abstract: '' };
    return `Study ${index} of ${title}\n\n${abstract} This is run ${index}.`;
  });
  return `${entries.join('\n\n')}\n`;
}

interface Child {
  readonly process: ChildProcess;
  readonly said: Set<string>;
  readonly hears: (word: string) => Promise<void>;
}

function startChild(libraryFile: string, dumpFile: string): Child {
  const script = join(import.meta.dirname, 'testing/commit-child.testing.ts');
  const child = spawn(process.execPath, [script, libraryFile, dumpFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = new Set<string>();
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.add(line);
    waiting.get(line)?.();
  });
  const hears = (word: string) =>
    new Promise<void>((resolve) => (said.has(word) ? resolve() : waiting.set(word, resolve)));
  return { process: child, said, hears };
}

async function killed(child: Child): Promise<void> {
  const gone = new Promise((resolve) => child.process.once('exit', resolve));
  child.process.kill('SIGKILL');
  await gone;
}

describe('a commit that is killed', () => {
  it('is there whole or not at all, and the file passes every check', { timeout: 300_000 }, async () => {
    const folder = temporaryFolder();
    const dumpFile = join(folder, 'dump.txt');
    writeFileSync(dumpFile, dump());

    const whole = startChild(join(folder, 'whole.lectern'), dumpFile);
    await whole.hears('committing');
    const start = performance.now();
    await whole.hears('committed');
    const tookMs = performance.now() - start;
    await killed(whole);

    const outcomes = { nothing: 0, everything: 0 };
    for (let run = 0; run < KILLS; run += 1) {
      const file = join(folder, `killed-${run}.lectern`);
      const child = startChild(file, dumpFile);
      await child.hears('committing');
      // One moment in every twentieth of the commit, and a few after it.
      await delay(((run + Math.random()) / KILLS) * tookMs * 1.15);
      await killed(child);
      const wasAcknowledged = child.said.has('committed');

      const library = Library.open(file, { shell: 'test' });
      const papers = library.read.count('SELECT count(*) FROM paper');
      expect([0, RECORDS]).toContain(papers);
      if (wasAcknowledged) expect(papers).toBe(RECORDS);
      expect(library.read.count('SELECT count(*) FROM import')).toBe(papers === 0 ? 0 : 1);
      expect(library.revision).toBe(papers === 0 ? 0 : 1);
      expect(checkWholeLibrary(library.connection).problems).toEqual([]);
      library.close();
      outcomes[papers === 0 ? 'nothing' : 'everything'] += 1;
    }
    // Not a proof unless kills fell into the commit.
    expect(outcomes.nothing).toBeGreaterThan(0);
  });
});
