// Prints at the end what held the pages' threads longest, over all tests.

import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type LongTask, MOST_MS } from './fixtures/long-tasks.ts';

const SHOWN = 8;

interface Noted extends LongTask {
  readonly test: string;
}

// biome-ignore lint/style/noDefaultExport: this is where Playwright looks for it
export default class LongTaskReporter implements Reporter {
  readonly #tasks: Noted[] = [];

  onTestEnd(test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '[]' } of annotations) {
      if (type !== 'long tasks') continue;
      const tasks = JSON.parse(description) as readonly LongTask[];
      this.#tasks.push(...tasks.map((task) => ({ ...task, test: test.title })));
    }
  }

  onEnd(): void {
    const atStart = this.#tasks.filter(({ isStart }) => isStart).map(({ ownMs }) => ownMs);
    const later = this.#tasks.filter(({ isStart }) => !isStart).sort((a, b) => b.ownMs - a.ownMs);
    const over = later.filter(({ ownMs }) => ownMs > MOST_MS).length;
    const lines = [
      `Tasks on the pages' threads, in time of the processor: ${later.length} over 50 ms, ${over} over ${MOST_MS} ms; at start ${Math.max(0, ...atStart)} ms at most.`,
      ...later.slice(0, SHOWN).map(({ ownMs, tookMs, test }) => `  ${ownMs} ms (took ${tookMs} ms): ${test}`),
    ];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}
