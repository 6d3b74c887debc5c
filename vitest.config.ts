// Unit and property tests: everything in Node except the interface, which gets a document.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['*.test.ts', '{shared,db,cli,electron}/**/*.test.ts'],
          testTimeout: 30_000,
          // Engines are started in hooks, and a machine that is busy starts them slowly.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          // Styles do nothing here, but a test reads them as text.
          css: { include: [/\.css\?raw/] },
        },
      },
    ],
  },
});
