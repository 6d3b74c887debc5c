// exports.*: Markdown into a folder or a zip.

import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExportScope } from '#shared/contract/exports.ts';
import type { FileToken } from '#shared/contract/ids.ts';
import { FileNames, safeFileName } from '#shared/domain/file-name.ts';
import {
  INDEX_FILE_NAME,
  type IndexEntry,
  type MethodEntry,
  writeIndexFile,
} from '#shared/formats/markdown/index-file.ts';
import { writeMethodFile } from '#shared/formats/markdown/method-file.ts';
import { writePaperFile } from '#shared/formats/markdown/paper-file.ts';
import { ExportFolder, type PlannedFile } from '../../files/export-folder.ts';
import { newToken } from '../../files/grants.ts';
import { zipFiles } from '../../files/zip.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { libraryRecord } from '../../store/library.ts';
import { runTask, type Task } from '../../tasks.ts';
import { os } from '../implementer.ts';
import { exportedMethods } from './exported-methods.ts';
import { exportedPapers } from './exported-papers.ts';

export const exportServices = {
  toFolder: os.exports.toFolder.handler(({ context, input, signal }) =>
    context.exportTurn(() =>
      runTask({ id: input.taskId, kind: 'export', publish: context.publish, signal }, async (task) => {
        const { library } = context;
        const folder = await ExportFolder.open(context.grants.folderPath(input.folder), {
          libraryId: libraryRecord(library.read).library_id,
          libraryFile: library.file,
          check: input.check,
          fileMode: context.exportFileMode,
        });
        const names = new FileNames();
        for (const name of [INDEX_FILE_NAME, ...(await folder.takenNames())]) names.take(name);
        const nameOf = (file: NewFile) => folder.nameOf(file.id) ?? newName(names, file);
        for await (const file of plannedFiles(library.read, library.name, input.scope, nameOf, task))
          await folder.put(file);
        return folder.finish();
      }),
    ),
  ),

  toZip: os.exports.toZip.handler(({ context, input, signal }) =>
    runTask({ id: input.taskId, kind: 'export', publish: context.publish, signal }, async (task) => {
      const { library } = context;
      const names = new FileNames();
      names.take(INDEX_FILE_NAME);
      const files: PlannedFile[] = [];
      const planned = plannedFiles(library.read, library.name, input.scope, (file) => newName(names, file), task);
      for await (const file of planned) files.push(file);
      const zip = await zipFiles(files, task);
      const token = newToken<FileToken>();
      const name = `${safeFileName(basename(library.name, '.lectern'), 'lectern')}.zip`;
      const path = join(context.temporaryFolder, token);
      await writeFile(path, zip, { mode: 0o600 });
      context.tellHost({ type: 'download-ready', token, path, name });
      return { download: token, name, sizeBytes: zip.length, files: files.length };
    }),
  ),
};

/** A paper or method that has no file yet. */
interface NewFile {
  readonly id: string;
  readonly title: string;
}

/** Files never change name by themselves: a name is chosen once, from the title. */
function newName(names: FileNames, { id, title }: NewFile): string {
  return names.unique(safeFileName(title, `record-${id}`), id, 'md');
}

/** The files of an export, papers first and the index last, with a breath between batches. */
async function* plannedFiles(
  db: ReadDb,
  libraryName: string,
  scope: ExportScope,
  nameOf: (file: NewFile) => string,
  task: Task,
): AsyncGenerator<PlannedFile> {
  const entries: IndexEntry[] = [];
  for (const { papers, done, total } of exportedPapers(db, scope)) {
    for (const paper of papers) {
      const name = nameOf(paper);
      const { title, state, tags } = paper;
      entries.push({ fileName: name, title, year: paper.issued?.year ?? null, state, tags });
      yield { key: paper.id, name, content: writePaperFile(paper) };
    }
    task.report('writing', done, total);
    await task.breathe();
  }
  const methods: MethodEntry[] = [];
  for (const batch of exportedMethods(db, scope)) {
    for (const method of batch) {
      const { id, name, kind, tags } = method;
      const fileName = nameOf({ id, title: name });
      methods.push({ fileName, name, kind, tags });
      yield { key: id, name: fileName, content: writeMethodFile(method) };
    }
    await task.breathe();
  }
  const content = writeIndexFile(basename(libraryName, '.lectern'), entries, methods);
  yield { key: 'index', name: INDEX_FILE_NAME, content };
}
