// One build for everything that ships: page, engine, command line, desktop main and preload. `vite build --app`.

import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { noteLicences, writeLicences } from './bundled-licences.ts';
import { STYLE_NONCE_PLACEHOLDER } from './shared/contract/page-policy.ts';

const root = import.meta.dirname;

/** What a Node program of ours leaves to the runtime; everything else is bundled, so that installs stay small. */
const RUNTIME = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

function nodeProgram(folder: string, entries: Record<string, string>, format: 'es' | 'cjs' = 'es'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron', 'better-sqlite3'], conditions: ['node'] },
    build: {
      outDir: resolve(root, 'dist', folder),
      emptyOutDir: true,
      copyPublicDir: false,
      ssr: true,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(root, file)])),
        external: RUNTIME,
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
      },
    },
  };
}

/** The sign of Lectern beside the main program, for its windows. */
function windowIcon(): Plugin {
  return {
    name: 'window-icon',
    applyToEnvironment: ({ name }) => name === 'main',
    generateBundle() {
      const source = readFileSync(resolve(root, 'electron/icons/256x256.png'));
      this.emitFile({ type: 'asset', fileName: 'icon.png', source });
    },
  };
}

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react(), windowIcon(), noteLicences()],
  worker: { plugins: () => [noteLicences()] },
  // Both shells put a fresh nonce here with every answer, for the libraries that add <style> to the page.
  html: { cspNonce: STYLE_NONCE_PLACEHOLDER },
  build: { target: 'chrome140', modulePreload: { polyfill: false } },
  environments: {
    client: {
      build: {
        outDir: resolve(root, 'dist/page'),
        emptyOutDir: true,
        // Inlined assets would need `data:` in the content security policy.
        assetsInlineLimit: 0,
        sourcemap: false,
      },
    },
    engine: nodeProgram('engine', {
      engine: 'db/engine.ts',
      'check-worker': 'db/check-worker.ts',
      'analysis-worker': 'db/analysis-worker.ts',
    }),
    cli: nodeProgram('cli', { lectern: 'cli/main.ts' }),
    main: nodeProgram('electron', { main: 'electron/main.ts' }),
    preload: nodeProgram('preload', { preload: 'electron/preload.ts' }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
      writeLicences(root);
    },
  },
});
