// For every component test: waits a busy machine can keep, and timers that end with their page.

import { configure } from '@testing-library/react';
import { afterAll } from 'vitest';

configure({ asyncUtilTimeout: 10_000 });

// A page that is gone runs no timers; these are Node's, and would find no document.
const timers = new Set<NodeJS.Timeout>();
globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
  apply: (start, self, args) => {
    const timer: NodeJS.Timeout = Reflect.apply(start, self, args);
    timers.add(timer);
    return timer;
  },
});
afterAll(() => {
  for (const timer of timers) clearTimeout(timer);
});
