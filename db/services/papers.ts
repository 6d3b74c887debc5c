// papers.*: listing, reading, reading states, provenance.

import { gunzipSync } from 'node:zlib';
import { appError } from '#shared/contract/errors.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import { decodeId } from '../sqlite/ids.ts';
import { provenanceOf, sourceOfRecord } from '../store/imports.ts';
import { countPapers, listPapers, paperDetail, papersById, setReadingState } from '../store/papers.ts';
import { os } from './implementer.ts';
import { toPaper, toPaperRow } from './paper-values.ts';
import { existingPapers } from './tags.ts';

/** Lines shown before and after a record's own when a reader asks where it came from. */
const EXCERPT_MARGIN = 4;
const EXCERPT_MAX_LINES = 200;

export const paperServices = {
  list: os.papers.list.handler(({ context, input }) => {
    const db = context.library.read;
    const sort = input.sort ?? { by: 'added', direction: 'descending' };
    return {
      total: countPapers(db, input.filter),
      rows: listPapers(db, input.filter, sort, input.offset, input.limit).map(toPaperRow),
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

  setState: os.papers.setState.handler(async ({ context, input }) => {
    const ids = existingPapers(context.library.read, input.ids);
    const step = { kind: 'set-state', count: ids.length, subject: input.state } as const;
    const { revision } = await context.library.write(step, (tx) => {
      for (const id of ids) setReadingState(tx, id, input.state);
    });
    return { revision };
  }),
};
