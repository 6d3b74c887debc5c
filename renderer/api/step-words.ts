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
    case 'add-method':
      return `added the method ${name}`;
    case 'change-method':
      return `changed the method ${name}`;
    case 'merge-methods':
      return `merged ${plural(count, 'method')} into ${name}`;
    case 'split-method':
      return `split ${name} off a method`;
    case 'delete-methods':
      return count === 1 ? `deleted the method ${name}` : `deleted ${plural(count, 'method')}`;
    case 'accept-candidates':
      return count === 1 ? `accepted the method ${name}` : `accepted ${plural(count, 'method')}`;
    case 'refuse-candidates':
      return count === 1 ? `refused the name ${name}` : `refused ${plural(count, 'name')}`;
    case 'tag-methods':
      return `changed the tag ${name} on ${plural(count, 'method')}`;
    case 'add-link':
      return `linked ${name}${andMethods(count - 1)}`;
    case 'change-link':
      return `changed the link ${name}`;
    case 'delete-links':
      return `deleted ${plural(count, 'link')}`;
    case 'add-link-type':
      return `added the link type ${name}`;
    case 'change-link-type':
      return `changed the link type ${name}`;
    case 'merge-link-types':
      return `merged a link type into ${name}`;
    case 'delete-link-type':
      return `deleted the link type ${name}`;
    case 'accept-suggestion':
      return `accepted the link ${name}${andMethods(count - 1)}`;
    case 'refuse-suggestion':
      return `refused the link ${name}`;
    case 'set-rule':
      return `switched the rule ${name}`;
    case 'pin':
      return `${count === 0 ? 'let go of' : 'pinned'} ${name} in the graph`;
    case 'take-graph-pins':
      return `pinned as in the view ${name}`;
    case 'save-graph-view':
      return `saved the view ${name}`;
    case 'delete-graph-view':
      return `deleted the view ${name}`;
    default:
      return kind satisfies never;
  }
}

/** A link may bring the methods it is between. */
function andMethods(made: number): string {
  return made === 0 ? '' : ` and added ${made === 1 ? 'a method' : plural(made, 'method')}`;
}
