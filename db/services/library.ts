// library.*: counts and checks of the library as a whole.

import { newestVersion } from '../migrations/migrations.ts';
import { CHECKS, checkWholeLibrary } from '../sqlite/checks.ts';
import { countLibrary, libraryRecord } from '../store/library.ts';
import { os } from './implementer.ts';

export const libraryServices = {
  info: os.library.info.handler(({ context }) => {
    const db = context.library.read;
    const { library_id, created_at, revision } = libraryRecord(db);
    return {
      name: context.library.name,
      libraryId: library_id,
      schemaVersion: newestVersion(),
      revision,
      createdAt: created_at,
      notices: [...context.library.notices],
      readOnly: context.library.readOnly,
      counts: countLibrary(db),
    };
  }),
  tryWriting: os.library.tryWriting.handler(async ({ context }) => ({ readOnly: await context.library.tryWriting() })),
  dismissNotice: os.library.dismissNotice.handler(({ context, input }) => {
    context.library.dismissNotice(input.code);
    return {};
  }),
  verify: os.library.verify.handler(({ context }) => {
    const { problems, rows } = checkWholeLibrary(context.library.connection);
    return {
      ok: problems.length === 0,
      problems: problems.map(({ check, detail }) => ({ check, detail })),
      checked: { rows, checks: CHECKS.length },
    };
  }),
};
