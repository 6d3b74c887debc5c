// The licences of all that Lectern ships, found in the bundles themselves, for the page to show.

import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { BundledPackage } from './shared/contract/licences.ts';

const PART = 'licences-part';

/** Notes beside each bundle, workers too, whose packages are in it; {@link writeLicences} gathers the notes. */
export function noteLicences(): Plugin {
  return {
    name: 'note-licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      const packages = [...new Set(modules.flatMap((module) => folderOf(module) ?? []))].map(readPackage);
      this.emitFile({ type: 'asset', name: `${PART}.json`, source: JSON.stringify(packages) });
    },
  };
}

/** Makes one list for the page of Lectern, the packages it leaves to the runtime, and those in its bundles. */
export function writeLicences(root: string): void {
  const dist = join(root, 'dist');
  const parts = globSync(`*/assets/${PART}-*.json`, { cwd: dist }).map((part) => join(dist, part));
  const bundled = parts.flatMap((part): BundledPackage[] => JSON.parse(readFileSync(part, 'utf8')));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const beside = Object.keys(dependencies).map((name) => readPackage(join(root, 'node_modules', name)));
  const byKey = new Map([...beside, ...bundled].map((one) => [`${one.name} ${one.version}`, one]));
  const packages = [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  writeFileSync(join(dist, 'page/licences.json'), JSON.stringify([readPackage(root), ...packages]));
  for (const part of parts) rmSync(part);
}

/** The folder of the package a module is of; null for our own and for what the build makes up. */
function folderOf(module: string): string | null {
  const path = module.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder?.replaceAll('/', sep) ?? null;
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license ?? null, text };
}
