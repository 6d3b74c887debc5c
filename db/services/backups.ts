// backups.*: making them, and going back to one.

import type { Backup as BackupValue } from '#shared/contract/backups.ts';
import { type Backup, listBackups } from '../sqlite/backups.ts';
import { os } from './implementer.ts';

export const backupServices = {
  list: os.backups.list.handler(({ context }) => {
    const { file } = context.library;
    return file === null ? [] : listBackups(file).map(toValue);
  }),
  make: os.backups.make.handler(async ({ context }) => toValue(await context.library.backUp('asked'))),
  restore: os.backups.restore.handler(async ({ context, input }) => {
    const { before, revision } = await context.library.restore(input.name);
    return { revision, before: toValue(before) };
  }),
};

function toValue({ name, madeAt, revision, reason, sizeBytes }: Backup): BackupValue {
  return { name, madeAt, revision, reason, sizeBytes };
}
