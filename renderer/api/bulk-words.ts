// What is done to several papers, in words: while it is done, and when it is.

import type { BulkAction, BulkResult } from '../state/bulk.ts';
import { plural } from '../text/plural.ts';
import { stateLabel } from '../text/state-label.ts';
import { quoted } from '../text/visible.ts';

/** "Tagging 10,000 papers with “norm”". */
export function bulkRunningWords(action: BulkAction, count: number): string {
  const papers = plural(count, 'paper');
  switch (action.kind) {
    case 'set-state':
      return `Marking ${papers} as ${stateLabel(action.state).toLowerCase()}`;
    case 'add-tag':
      return `Tagging ${papers} with ${quoted(action.name)}`;
    case 'remove-tag':
      return `Taking the tag ${quoted(action.name)} off ${papers}`;
    case 'queue-front':
      return `Putting ${papers} at the front of the queue`;
    case 'trash':
      return `Moving ${papers} to the trash`;
    case 'restore':
      return `Restoring ${papers}`;
    case 'purge':
      return `Removing ${papers} for good`;
    default:
      return action satisfies never;
  }
}

export interface BulkDoneWords {
  readonly title: string;
  readonly detail?: string;
}

/** "Tagged 12 papers with “norm”", and what of the `count` papers was so already. */
export function bulkDoneWords(action: BulkAction, count: number, { changed, kept }: BulkResult): BulkDoneWords {
  if (changed === 0) return kept > 0 ? { title: 'Nothing was removed', detail: keptWords(kept) } : nothingWords(action);
  const title = titleWords(action, plural(changed, 'paper'));
  if (kept > 0) return { title, detail: keptWords(kept) };
  const rest = count - changed;
  return rest <= 0 ? { title } : { title, detail: restWords(action, rest) };
}

function titleWords(action: BulkAction, papers: string): string {
  switch (action.kind) {
    case 'set-state':
      return action.state === 'inbox'
        ? `Put ${papers} back in the inbox`
        : `Marked ${papers} as ${stateLabel(action.state).toLowerCase()}`;
    case 'add-tag':
      return `Tagged ${papers} with ${quoted(action.name)}`;
    case 'remove-tag':
      return `Took the tag ${quoted(action.name)} off ${papers}`;
    case 'queue-front':
      return `Put ${papers} at the front of the queue`;
    case 'trash':
      return `Moved ${papers} to the trash`;
    case 'restore':
      return `Restored ${papers}`;
    case 'purge':
      return `Removed ${papers} for good`;
    default:
      return action satisfies never;
  }
}

/** What is said of the papers that were so already. */
function restWords(action: BulkAction, rest: number): string {
  const others = rest === 1 ? 'One other' : `The other ${rest.toLocaleString('en-GB')}`;
  const [is, has] = rest === 1 ? ['was', 'had'] : ['were', 'had'];
  switch (action.kind) {
    case 'set-state':
      return `${others} ${is} marked so already.`;
    case 'add-tag':
      return `${others} ${has} the tag already.`;
    case 'remove-tag':
      return `${others} did not have it.`;
    case 'queue-front':
      return `${others} ${is} in the queue already, and kept ${rest === 1 ? 'its' : 'their'} place.`;
    case 'trash':
    case 'restore':
    case 'purge':
      return `${others} ${is} there already.`;
    default:
      return action satisfies never;
  }
}

function nothingWords(action: BulkAction): BulkDoneWords {
  switch (action.kind) {
    case 'set-state':
      return {
        title: 'Nothing to change',
        detail: `All are marked as ${stateLabel(action.state).toLowerCase()} already.`,
      };
    case 'add-tag':
      return { title: 'Nothing to change', detail: `All have the tag ${quoted(action.name)} already.` };
    case 'remove-tag':
      return { title: 'Nothing to change', detail: `None has the tag ${quoted(action.name)}.` };
    case 'queue-front':
      return { title: 'Nothing to change', detail: 'All are in the queue already, and kept their place.' };
    case 'trash':
      return { title: 'Nothing to change', detail: 'All are in the trash already.' };
    case 'restore':
    case 'purge':
      return { title: 'Nothing to change', detail: 'None of them is in the trash.' };
    default:
      return action satisfies never;
  }
}

function keptWords(kept: number): string {
  return `${plural(kept, 'paper')} ${kept === 1 ? 'stays' : 'stay'} in the trash: links refer to ${kept === 1 ? 'it' : 'them'}.`;
}
