// queue.*: the papers to read, in the reader's own order.

import { decodeId } from '../sqlite/ids.ts';
import { countLibrary } from '../store/library.ts';
import { papersById } from '../store/paper-list.ts';
import { setReadingState } from '../store/papers.ts';
import { countQueue, dequeue, enqueue, listQueue, moveInQueue } from '../store/queue.ts';
import { os } from './implementer.ts';
import { toPaperRow } from './paper-values.ts';
import { changePapers, existingPapers } from './selection.ts';

export const queueServices = {
  list: os.queue.list.handler(({ context, input }) => {
    const db = context.library.read;
    const entries = listQueue(db, input.offset, input.limit);
    const papers = new Map(
      papersById(
        db,
        entries.map(({ paper_id }) => paper_id),
      ).map((paper) => [paper.id, paper]),
    );
    const { states, papers: total } = countLibrary(db);
    return {
      total: countQueue(db),
      rows: entries.flatMap(({ paper_id, queued_at }, index) => {
        const paper = papers.get(paper_id);
        return paper ? [{ ...toPaperRow(paper), position: input.offset + index + 1, queuedAt: queued_at }] : [];
      }),
      progress: { waiting: states.queued, reading: states.reading, decided: states.read + states.skipped, total },
    };
  }),

  add: os.queue.add.handler(async ({ context, input, signal }) => {
    const { revision, changed } = await changePapers(context, input, {
      step: (count) => ({ kind: 'queue-add', count, subject: null }),
      signal,
      before: () => null,
      change: (tx, id) => {
        const isNew = enqueue(tx, id, input.at);
        if (isNew) setReadingState(tx, id, 'queued');
        return isNew;
      },
    });
    return { revision, changed };
  }),

  move: os.queue.move.handler(async ({ context, input }) => {
    const ids = existingPapers(context.library.read, input.ids);
    const before = input.before === null ? null : decodeId('paper', input.before);
    const title = papersById(context.library.read, ids.slice(0, 1))[0]?.title ?? null;
    const step = { kind: 'queue-move', count: ids.length, subject: title } as const;
    const { revision } = await context.library.write(step, (tx) => moveInQueue(tx, ids, before));
    return { revision };
  }),

  remove: os.queue.remove.handler(async ({ context, input, signal }) => {
    const { revision, changed } = await changePapers(context, input, {
      step: (count) => ({ kind: 'queue-remove', count, subject: null }),
      signal,
      before: () => null,
      change: (tx, id) => {
        const wasQueued = dequeue(tx, id);
        if (wasQueued) setReadingState(tx, id, 'inbox');
        return wasQueued;
      },
    });
    return { revision, changed };
  }),
};
