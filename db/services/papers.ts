// papers.*: listing, reading, reading states, provenance.

import { gunzipSync } from 'node:zlib';
import { appError } from '#shared/contract/errors.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { PaperSelection } from '#shared/contract/papers.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import type { EngineContext } from '../engine-context.ts';
import { decodeId, encodeId } from '../sqlite/ids.ts';
import type { StepDescription } from '../sqlite/step-log.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { provenanceOf, sourceOfRecord } from '../store/imports.ts';
import { countPapers, countYears, listPapers, papersById, summarise } from '../store/paper-list.ts';
import {
  isQueued,
  isReferredTo,
  isTrashed,
  paperDetail,
  removePaper,
  setReadingState,
  setTrashed,
} from '../store/papers.ts';
import { dequeue, enqueue } from '../store/queue.ts';
import { os } from './implementer.ts';
import { toPaper, toPaperRow } from './paper-values.ts';
import { changePapers, selectedPapers } from './selection.ts';

/** Lines shown before and after a record's own when a reader asks where it came from. */
const EXCERPT_MARGIN = 4;
const EXCERPT_MAX_LINES = 200;

export const paperServices = {
  list: os.papers.list.handler(({ context, input }) => {
    const db = context.library.read;
    return {
      total: countPapers(db, input.filter),
      rows: listPapers(db, input.filter, input.sort ?? null, input).map(toPaperRow),
      revision: context.library.revision,
    };
  }),

  get: os.papers.get.handler(({ context, input }) => {
    const db = context.library.read;
    const id = decodeId('paper', input.id);
    const [row] = papersById(db, [id]);
    const detail = paperDetail(db, id);
    if (!row || !detail) throw appError('NOT_FOUND', { kind: 'paper', id: input.id });
    return toPaper(row, detail, provenanceOf(db, id));
  }),

  source: os.papers.source.handler(({ context, input }) => {
    const paperId = decodeId('paper', input.id);
    const source = sourceOfRecord(context.library.read, paperId, decodeId('import', input.importId));
    if (!source) throw appError('NOT_FOUND', { kind: 'source', id: input.id });
    const bytes = source.compression === 'gzip' ? gunzipSync(source.content) : source.content;
    const { lines } = decodeLines(bytes, source.encoding);
    const from = Math.max(0, source.first_line - 1 - EXCERPT_MARGIN);
    const to = Math.min(lines.length, source.last_line + EXCERPT_MARGIN, from + EXCERPT_MAX_LINES);
    return {
      fileName: source.name,
      firstLine: from + 1,
      lines: lines.slice(from, to).map(({ number, text }) => ({
        number,
        text,
        inRecord: number >= source.first_line && number <= source.last_line,
      })),
    };
  }),

  summary: os.papers.summary.handler(({ context, input }) => {
    const db = context.library.read;
    const ids = selectedPapers(db, input.papers);
    const { states, tags } = summarise(db, ids);
    const counted = new Map(states.map(({ state, count }) => [state, count]));
    return {
      count: ids.length,
      states: Object.fromEntries(READING_STATES.map((state) => [state, counted.get(state) ?? 0])) as Record<
        ReadingState,
        number
      >,
      tags: tags.map(({ id, name, count }) => ({ id: encodeId(id), name, count })),
    };
  }),

  years: os.papers.years.handler(({ context, input }) => countYears(context.library.read, input.filter)),

  setState: os.papers.setState.handler(({ context, input, signal }) =>
    changeAll(context, input, signal, { kind: 'set-state', subject: input.state }, (tx, id) =>
      setReadingState(tx, id, input.state),
    ),
  ),

  trash: os.papers.trash.handler(({ context, input, signal }) =>
    changeAll(context, input, signal, { kind: 'trash', subject: null }, (tx, id) => {
      dequeue(tx, id);
      return setTrashed(tx, id, true);
    }),
  ),

  restore: os.papers.restore.handler(({ context, input, signal }) =>
    changeAll(context, input, signal, { kind: 'restore-papers', subject: null }, (tx, id) => {
      if (!setTrashed(tx, id, false)) return false;
      if (isQueued(tx.db, id)) enqueue(tx, id, 'end');
      return true;
    }),
  ),

  purge: os.papers.purge.handler(async ({ context, input, signal }) => {
    let kept = 0;
    const done = await changeAll(context, input, signal, { kind: 'purge', subject: null }, (tx, id) => {
      if (isReferredTo(tx.db, id)) {
        kept += 1;
        return false;
      }
      if (!isTrashed(tx.db, id)) return false;
      removePaper(tx, id);
      return true;
    });
    return { ...done, kept };
  }),
};

async function changeAll(
  context: EngineContext,
  input: { readonly papers: PaperSelection; readonly taskId?: TaskId | undefined },
  signal: AbortSignal | undefined,
  { kind, subject }: Pick<StepDescription, 'kind' | 'subject'>,
  change: (tx: WriteTransaction, paperId: number) => boolean,
) {
  const step = (count: number): StepDescription => ({ kind, count, subject });
  const { revision, changed } = await changePapers(context, input, { step, signal, before: () => null, change });
  return { revision, changed };
}
