// Commands on many papers at once: finds them, goes through them in batches, reports and can be stopped.

import { appError } from '#shared/contract/errors.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { PaperSelection } from '#shared/contract/papers.ts';
import type { EngineContext } from '../engine-context.ts';
import { refreshDerived } from '../search/derived.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { decodeId } from '../sqlite/ids.ts';
import type { StepDescription } from '../sqlite/step-log.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { matchingPapers } from '../store/paper-list.ts';
import { paperExists } from '../store/papers.ts';
import { runTask } from '../tasks.ts';

/** Papers changed between two pauses. */
const BATCH = 100;

/** Row ids of papers, all of which must be there, in or out of the trash. Throws `NOT_FOUND` naming the first that is not. */
export function existingPapers(db: ReadDb, ids: readonly string[]): number[] {
  return ids.map((id) => {
    const rowId = decodeId('paper', id);
    if (!paperExists(db, rowId)) throw appError('NOT_FOUND', { kind: 'paper', id });
    return rowId;
  });
}

/** Row ids a selection stands for, in the order of the list. */
export function selectedPapers(db: ReadDb, selection: PaperSelection): number[] {
  if ('ids' in selection) return existingPapers(db, selection.ids);
  const except = new Set(selection.except.map((id) => decodeId('paper', id)));
  return matchingPapers(db, selection.filter).filter((id) => !except.has(id));
}

/**
 * Runs `change` on every selected paper in one step and counts where it did something.
 *
 * `before` prepares what all need (a tag); its value is handed to each call and answered with the count.
 */
export async function changePapers<Prepared>(
  context: EngineContext,
  input: { readonly papers: PaperSelection; readonly taskId?: TaskId | undefined },
  options: {
    readonly step: (count: number) => StepDescription;
    readonly signal: AbortSignal | undefined;
    readonly before: (tx: WriteTransaction) => Prepared;
    readonly change: (tx: WriteTransaction, paperId: number, prepared: Prepared) => boolean;
  },
): Promise<{ readonly revision: number; readonly changed: number; readonly prepared: Prepared }> {
  const { library, publish } = context;
  const ids = selectedPapers(library.read, input.papers);
  return runTask({ id: input.taskId, kind: 'bulk', publish, signal: options.signal }, async (task) => {
    const { value, revision } = await library.writePausing(
      options.step(ids.length),
      function* (tx) {
        const prepared = options.before(tx);
        let changed = 0;
        for (const [index, id] of ids.entries()) {
          if (options.change(tx, id, prepared)) changed += 1;
          if (index % BATCH === BATCH - 1) {
            refreshDerived(tx);
            task.report('writing', index + 1, ids.length);
            yield;
          }
        }
        return { changed, prepared };
      },
      options.signal,
    );
    return { revision, ...value };
  });
}
