// What can be done to any number of papers, as data, and the call each of it is.

import type { LecternClient } from '#shared/contract/client.ts';
import type { TagId, TaskId } from '#shared/contract/ids.ts';
import type { PaperSelection } from '#shared/contract/papers.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';

export type BulkAction =
  | { readonly kind: 'set-state'; readonly state: ReadingState }
  | { readonly kind: 'add-tag'; readonly name: string }
  | { readonly kind: 'remove-tag'; readonly tagId: TagId; readonly name: string }
  | { readonly kind: 'queue-front' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'purge' };

/** What came of it: how many papers really changed, and how many had to stay. */
export interface BulkResult {
  readonly revision: number;
  readonly changed: number;
  readonly kept: number;
}

export async function runBulk(
  client: LecternClient,
  action: BulkAction,
  input: { readonly papers: PaperSelection; readonly taskId: TaskId },
  signal: AbortSignal,
): Promise<BulkResult> {
  const done = await call(client, action, input, { signal });
  return { kept: 0, ...done };
}

function call(
  { papers, tags, queue }: LecternClient,
  action: BulkAction,
  input: { readonly papers: PaperSelection; readonly taskId: TaskId },
  options: { readonly signal: AbortSignal },
): Promise<Omit<BulkResult, 'kept'> & { readonly kept?: number }> {
  switch (action.kind) {
    case 'set-state':
      return papers.setState({ ...input, state: action.state }, options);
    case 'add-tag':
      return tags.add({ ...input, name: action.name }, options);
    case 'remove-tag':
      return tags.remove({ ...input, tagId: action.tagId }, options);
    case 'queue-front':
      return queue.add({ ...input, at: 'front' }, options);
    case 'trash':
      return papers.trash(input, options);
    case 'restore':
      return papers.restore(input, options);
    case 'purge':
      return papers.purge(input, options);
    default:
      return action satisfies never;
  }
}

/** Whether papers that are in the trash leave it. */
export function leavesTrash({ kind }: BulkAction): boolean {
  return kind === 'restore' || kind === 'purge';
}
