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
          // For a machine that is busy with something else; a test that hangs is told all the same.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/testing/set-up.ts'],
          testTimeout: 60_000,
          // Styles do nothing here, but a test reads them as text.
          css: { include: [/\.css\?raw/] },
        },
      },
    ],
  },
});
