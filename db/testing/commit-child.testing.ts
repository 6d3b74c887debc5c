// A process that imports a dump and says where it is, to be killed at any moment by a test.

import { readFileSync } from 'node:fs';
import { Library } from '../library.ts';
import { commitDraft } from '../services/imports/commit.ts';
import { Draft } from '../services/imports/drafts.ts';
import { draftFile } from '../services/imports/read-draft.ts';
import { Task } from '../tasks.ts';

const [, , libraryFile = '', dumpFile = ''] = process.argv;
const library = Library.open(libraryFile, { shell: 'a process about to be killed' });
const task = new Task(undefined, 'import-commit', () => undefined, undefined);
const draft = new Draft('test', [
  await draftFile(library.read, 'dump.txt', { bytes: readFileSync(dumpFile) }, {}, task),
]);
await draft.match(library, task);
process.stdout.write('committing\n');
await commitDraft(library, draft, task);
process.stdout.write('committed\n');
setInterval(() => undefined, 1_000);
