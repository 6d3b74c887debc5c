// imports.*: preview, correct, commit; and the imports kept in the library.

import { Buffer } from 'node:buffer';
import { appError } from '#shared/contract/errors.ts';
import { applyCorrection } from '#shared/formats/abstract-dump/corrections.ts';
import { SAMPLE_FILE_NAME, sampleDump } from '#shared/sample/sample-dump.ts';
import type { EngineContext } from '../../engine-context.ts';
import { readGrantedFile } from '../../files/read-file.ts';
import { decodeId, encodeId } from '../../sqlite/ids.ts';
import {
  countIgnoredLines,
  countImportRecords,
  countImports,
  importById,
  listIgnoredLines,
  listImportRecords,
  listImports,
} from '../../store/imports.ts';
import { runTask, type Task } from '../../tasks.ts';
import { os } from '../implementer.ts';
import { commitDraft } from './commit.ts';
import { Draft } from './drafts.ts';
import { toIgnoredLine, toImportRecord, toImportSummary } from './import-values.ts';
import { toPreview, toPreviewLines, toPreviewRecord, toRecordDetail } from './preview-values.ts';
import { draftFile, refusedFile } from './read-draft.ts';
import { planUndo, undoImport } from './undo-import.ts';

export const importServices = {
  preview: os.imports.preview.handler(({ context, input, signal }) =>
    runTask({ id: input.taskId, kind: 'import-preview', publish: context.publish, signal }, async (task) => {
      const files = [];
      for (const [index, ref] of input.files.entries()) {
        task.throwIfCancelled();
        task.report('reading', index, input.files.length);
        try {
          const read = await readGrantedFile(context.grants.filePath(ref.token), ref.name, signal);
          files.push(await draftFile(context.library.read, ref.name, read, input, task));
        } catch (error) {
          files.push(refusedFile(ref.name, error));
        } finally {
          await context.grants.release(ref.token);
        }
      }
      return startDraft(context, new Draft(input.origin, files), task);
    }),
  ),

  previewSample: os.imports.previewSample.handler(({ context, signal }) =>
    runTask({ id: undefined, kind: 'import-preview', publish: context.publish, signal }, async (task) => {
      const bytes = Buffer.from(sampleDump(), 'utf8');
      const file = await draftFile(context.library.read, SAMPLE_FILE_NAME, { bytes }, {}, task);
      return startDraft(context, new Draft('sample', [file]), task);
    }),
  ),

  previewRecords: os.imports.previewRecords.handler(({ context, input }) => {
    const draft = context.drafts.get(input.previewId);
    const all = draft.proposals.map((proposal) => ({ proposal, record: toPreviewRecord(draft, proposal) }));
    const wanted = input.decision ? all.filter(({ record }) => record.decision === input.decision) : all;
    return {
      total: wanted.length,
      records: wanted.slice(input.offset, input.offset + input.limit).map(({ record }) => record),
    };
  }),

  previewRecord: os.imports.previewRecord.handler(({ context, input }) => {
    const draft = context.drafts.get(input.previewId);
    const proposal = draft.proposal(input.key);
    return {
      ...toPreviewRecord(draft, proposal),
      abstract: proposal.record.abstract,
      matchedAbstract: proposal.matchedAbstract,
    };
  }),

  previewLines: os.imports.previewLines.handler(({ context, input }) => {
    const { reading } = fileOf(context.drafts.get(input.previewId), input.file);
    if (reading.outcome !== 'read') return { total: 0, lines: [] };
    return toPreviewLines(input.file, reading.parsed, input);
  }),

  previewDetails: os.imports.previewDetails.handler(({ context, input }) => {
    const draft = context.drafts.get(input.previewId);
    const page = draft.proposals.slice(input.offset, input.offset + input.limit);
    return { total: draft.proposals.length, records: page.map((proposal) => toRecordDetail(draft, proposal)) };
  }),

  setEncoding: os.imports.setEncoding.handler(({ context, input, signal }) =>
    runTask({ id: undefined, kind: 'import-preview', publish: context.publish, signal }, async (task) => {
      const draft = context.drafts.get(input.previewId);
      const { name, bytes } = fileOf(draft, input.file);
      draft.replaceFile(
        input.file,
        await draftFile(context.library.read, name, { bytes }, { encoding: input.encoding }, task),
      );
      await draft.match(context.library, task);
      return toPreview(draft);
    }),
  ),

  correct: os.imports.correct.handler(async ({ context, input }) => {
    const draft = context.drafts.get(input.previewId);
    const file = fileOf(draft, input.file);
    if (file.reading.outcome !== 'read') throw appError('NOT_FOUND', { kind: 'file', id: String(input.file) });
    const { reading } = file;
    const parsed = applyCorrection(reading.parsed, input.correction);
    const corrections = [...reading.corrections, input.correction];
    draft.replaceFile(input.file, { ...file, reading: { ...reading, parsed, corrections } });
    await draft.match(context.library);
    return toPreview(draft);
  }),

  choose: os.imports.choose.handler(({ context, input }) => {
    const draft = context.drafts.get(input.previewId);
    draft.choose(input.keys, input.choice);
    return toPreview(draft);
  }),

  takeBack: os.imports.takeBack.handler(async ({ context, input }) => {
    const draft = context.drafts.get(input.previewId);
    draft.takeBack();
    await draft.match(context.library);
    return toPreview(draft);
  }),

  discard: os.imports.discard.handler(({ context, input }) => {
    context.drafts.remove(input.previewId);
    return {};
  }),

  commit: os.imports.commit.handler(({ context, input, signal }) =>
    runTask({ id: input.taskId, kind: 'import-commit', publish: context.publish, signal }, async (task) => {
      const draft = context.drafts.get(input.previewId);
      // Another window may have changed the library since the preview; what is already here is decided now.
      await draft.match(context.library, task);
      const { value, revision } = await commitDraft(context.library, draft, task);
      context.drafts.remove(input.previewId);
      return { revision, importId: value.importId === null ? null : encodeId(value.importId), counts: value.counts };
    }),
  ),

  list: os.imports.list.handler(({ context, input }) => {
    const db = context.library.read;
    return {
      total: countImports(db),
      imports: listImports(db, input.offset, input.limit).map((row) => toImportSummary(db, row)),
    };
  }),

  get: os.imports.get.handler(({ context, input }) => {
    const db = context.library.read;
    const row = importById(db, decodeId('import', input.id));
    if (!row) throw appError('NOT_FOUND', { kind: 'import', id: input.id });
    return toImportSummary(db, row);
  }),

  records: os.imports.records.handler(({ context, input }) => {
    const db = context.library.read;
    const importId = decodeId('import', input.id);
    return {
      total: countImportRecords(db, importId),
      records: listImportRecords(db, importId, input.offset, input.limit).map(toImportRecord),
    };
  }),

  ignored: os.imports.ignored.handler(({ context, input }) => {
    const db = context.library.read;
    const importId = decodeId('import', input.id);
    return {
      total: countIgnoredLines(db, importId),
      lines: listIgnoredLines(db, importId, input.offset, input.limit).map(toIgnoredLine),
    };
  }),

  undoPlan: os.imports.undoPlan.handler(({ context, input }) => planUndo(context.library.read, input.id)),

  undo: os.imports.undo.handler(async ({ context, input }) => {
    const { value, revision } = await undoImport(context.library, input.id);
    return { revision, ...value };
  }),
};

async function startDraft(context: EngineContext, draft: Draft, task: Task) {
  await draft.match(context.library, task);
  context.drafts.add(draft);
  return toPreview(draft);
}

function fileOf(draft: Draft, index: number) {
  const file = draft.state.files[index];
  if (!file) throw appError('NOT_FOUND', { kind: 'file', id: String(index) });
  return file;
}
