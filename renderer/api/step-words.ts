// What a step of the history did, in words.

import type { Step } from '#shared/contract/history.ts';
import { plural } from '../text/plural.ts';
import { stateLabel } from '../text/state-label.ts';
import { quoted } from '../text/visible.ts';

/** "tagged 3 papers with norm": completes "Undone: …" and "Redone: …". */
export function stepWords({ kind, count, subject }: Step): string {
  const name = subject === null ? '' : quoted(subject);
  const papers = plural(count, 'paper');
  switch (kind) {
    case 'import':
      return `imported ${papers}${subject === null ? '' : ` from ${name}`}`;
    case 'undo-import':
      return `took back an import${subject === null ? '' : ` of ${name}`}`;
    case 'save-note':
      return `changed the note${subject === null ? '' : ` on ${name}`}`;
    case 'set-state':
      return `marked ${papers} as ${subject === null ? 'something else' : stateLabel(subject)}`;
    case 'add-tag':
      return `tagged ${papers} with ${name}`;
    case 'remove-tag':
      return `took the tag ${name} off ${papers}`;
    case 'rename-tag':
      return `renamed a tag to ${name}`;
    case 'merge-tags':
      return `merged a tag into ${name}`;
    case 'delete-tag':
      return `deleted the tag ${name}`;
    case 'trash':
      return `moved ${papers} to the trash`;
    case 'restore-papers':
      return `took ${papers} out of the trash`;
    case 'purge':
      return `removed ${papers} for good`;
    case 'queue-add':
      return `queued ${papers}`;
    case 'queue-move':
      return `moved ${count === 1 && name !== '' ? name : papers} in the queue`;
    case 'queue-remove':
      return `took ${papers} out of the queue`;
    default:
      return kind satisfies never;
  }
}
