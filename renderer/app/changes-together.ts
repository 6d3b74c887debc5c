// A change is followed at once, many in a row together: a burst of them would look to React like updates without an end.

import type { Change } from '#shared/contract/events.ts';

/** What follows a change within this time is handed over with the next; nobody sees the difference. */
const PAUSE_MS = 50;

export interface ChangesTogether {
  readonly take: (changes: readonly Change[]) => void;
  /** Hands over what waits, before something else is told. */
  readonly flush: () => void;
}

export function changesTogether(onChanges: (changes: readonly Change[]) => void): ChangesTogether {
  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  function handOver(changes: readonly Change[]): void {
    waiting = [];
    timer = setTimeout(rest, PAUSE_MS);
    onChanges(changes);
  }

  function rest(): void {
    timer = null;
    if (waiting.length > 0) handOver(waiting);
  }

  return {
    take: (changes) => {
      if (timer === null) handOver(changes);
      else waiting.push(...changes);
    },
    flush: () => {
      if (timer === null) return;
      clearTimeout(timer);
      rest();
    },
  };
}
