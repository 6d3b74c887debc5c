// How reading states are named on screen.

import type { ReadingState } from '#shared/domain/reading-state.ts';

const LABELS: Readonly<Record<ReadingState, string>> = {
  inbox: 'Inbox',
  queued: 'Queued',
  reading: 'Reading',
  read: 'Read',
  skipped: 'Skipped',
};

/** "Reading"; a name this version does not know is shown as it is. */
export function stateLabel(state: ReadingState | (string & {})): string {
  return Object.hasOwn(LABELS, state) ? LABELS[state as ReadingState] : state;
}
