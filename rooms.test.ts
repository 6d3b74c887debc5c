// The check of the import rules, checked: it reads the real tree, and every rule refuses one deliberate violation.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = import.meta.dirname;
const CRUISER = resolve(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const CONFIG = '.dependency-cruiser.cjs';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string, rooms: readonly string[]): Cruise {
  const run = [CRUISER, '--config', CONFIG, '--output-type', 'json', ...rooms];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout } = spawnSync(process.execPath, run, options);
  return JSON.parse(stdout) as Cruise;
}

/** One file that breaks each rule, and what it needs beside it. */
const VIOLATIONS: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  { rule: 'shared-is-pure', file: 'shared/text/a.ts', text: "import '../../db/target.ts';" },
  { rule: 'shared-has-no-node', file: 'shared/text/a.ts', text: "import 'node:fs';" },
  { rule: 'domain-is-the-bottom', file: 'shared/domain/a.ts', text: "import '../text/target.ts';" },
  { rule: 'contract-uses-domain-only', file: 'shared/contract/a.ts', text: "import '../text/target.ts';" },
  { rule: 'text-uses-domain-only', file: 'shared/text/a.ts', text: "import '../formats/target.ts';" },
  { rule: 'formats-use-domain-and-text', file: 'shared/formats/a.ts', text: "import '../contract/target.ts';" },
  { rule: 'engine-imports-shared-only', file: 'db/a.ts', text: "import '../cli/target.ts';" },
  { rule: 'shells-import-shared-only', file: 'cli/a.ts', text: "import '../db/target.ts';" },
  { rule: 'shells-import-shared-only', file: 'electron/a.ts', text: "import '../cli/target.ts';" },
  { rule: 'page-imports-contract-and-domain', file: 'renderer/a.ts', text: "import '../shared/text/target.ts';" },
  { rule: 'page-has-no-node', file: 'renderer/a.ts', text: "import 'node:fs';" },
  { rule: 'e2e-knows-no-insides', file: 'e2e/a.ts', text: "import '../shared/contract/target.ts';" },
  { rule: 'electron-in-its-room', file: 'cli/a.ts', text: "import 'electron';" },
  { rule: 'sqlite-in-the-engine', file: 'cli/a.ts', text: "import 'better-sqlite3';" },
  { rule: 'sql-in-its-rooms', file: 'db/services/a.ts', text: "import { x } from '../sqlite/connection.ts'; x();" },
  { rule: 'no-cycles', file: 'db/a.ts', text: "import './b.ts';" },
  { rule: 'no-unresolved', file: 'db/a.ts', text: "import './missing.ts';" },
];

const TARGETS = ['shared/text', 'shared/formats', 'shared/contract', 'db', 'cli', 'electron', 'renderer', 'e2e'];
const folders: string[] = [];

function treeWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-rooms-'));
  folders.push(folder);
  for (const name of [CONFIG, 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const put = (name: string, content: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const target of TARGETS) put(`${target}/target.ts`, 'export {};');
  put('db/sqlite/connection.ts', 'export const x = () => 0;');
  put('db/b.ts', "import './a.ts';");
  put(file, text);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Each reads the whole tree in a process of its own, which takes long on a busy machine.
describe('the rooms', { timeout: 180_000 }, () => {
  it('are clean, and were really read', () => {
    const { summary } = cruise(ROOT, ['shared', 'db', 'cli', 'electron', 'renderer', 'e2e', 'bench']);
    expect(summary.violations).toEqual([]);
    // With a compiler it does not understand, the tool reads nothing and is content.
    expect(summary.totalCruised).toBeGreaterThan(150);
  });

  it.each(VIOLATIONS)('refuse $rule in $file', ({ rule, file, text }) => {
    const folder = treeWith(file, text);
    const { summary } = cruise(folder, ['shared', 'db', 'cli', 'electron', 'renderer', 'e2e']);
    expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });
});
