// A process that works on a library without pause and says what it finished, to be killed at any moment.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { FolderToken } from '#shared/contract/ids.ts';
import { createEngineContext } from '../engine-context.ts';
import { router } from '../services/router.ts';
import { insertPaper } from '../store/papers.ts';
import { pretendNextMigration } from './next-migration.testing.ts';
import { record } from './record.testing.ts';

const [, , kind = 'write', libraryFile = '', folder = ''] = process.argv;
const say = (word: string) => process.stdout.write(`${word}\n`);

if (kind === 'migrate') {
  say('ready');
  pretendNextMigration();
}
const context = createEngineContext(
  { libraryFile, shell: 'a process about to be killed', temporaryFolder: folder },
  () => undefined,
);
const client = createRouterClient(router, { context });
if (kind !== 'migrate') say('ready');

/** Batches of five papers: after a kill there must be whole batches only, and every one that was acknowledged. */
async function writeBatches(): Promise<never> {
  for (let batch = context.library.read.count('SELECT count(*) FROM paper') / 5; ; batch += 1) {
    await context.library.write({ kind: 'import', count: 5, subject: null }, (tx) => {
      for (let i = 0; i < 5; i += 1) insertPaper(tx, record(`Batch ${batch} paper ${i}`, 'word '.repeat(100)));
    });
    say(`done ${batch}`);
  }
}

async function exportAgainAndAgain(): Promise<never> {
  const target = join(folder, 'out');
  mkdirSync(target, { recursive: true });
  const token = 'f'.repeat(16) as FolderToken;
  context.grants.grantFolder(token, target);
  for (let round = 0; ; round += 1) {
    const { rows } = await client.papers.list({ limit: 500 });
    await client.tags.add({ papers: { ids: rows.map(({ id }) => id) }, name: `round ${round}` });
    await client.exports.toFolder({ folder: token, scope: 'all' });
    say(`done ${round}`);
  }
}

async function backUpAgainAndAgain(): Promise<never> {
  for (let round = 0; ; round += 1) {
    await client.tags.add({ papers: { filter: {} }, name: `round ${round}` });
    await client.backups.make();
    say(`done ${round}`);
  }
}

async function restoreAgainAndAgain(): Promise<never> {
  for (let round = 0; ; round += 1) {
    const backups = await client.backups.list();
    const one = backups[round % backups.length] ?? (await client.backups.make());
    await client.backups.restore({ name: one.name });
    say(`done ${round}`);
  }
}

/** Everything is done by opening. */
async function stayMigrated(): Promise<never> {
  say('done 0');
  await new Promise(() => setInterval(() => undefined, 1_000));
  throw new Error('nobody stopped this');
}

const WORK = {
  write: writeBatches,
  export: exportAgainAndAgain,
  backup: backUpAgainAndAgain,
  restore: restoreAgainAndAgain,
  migrate: stayMigrated,
};
await WORK[kind as keyof typeof WORK]();
