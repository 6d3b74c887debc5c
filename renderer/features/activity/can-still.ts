// Whether what a message offered can still be done.

import type { Step } from '#shared/contract/history.ts';
import type { ToastMessage } from '../../ui/toast-queue.ts';

export interface NewestSteps {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

/** Undo and redo go one step at a time, so a step is offered only while it is the newest; anything else always is. */
export function canStill({ action, step }: ToastMessage, history: NewestSteps | null): boolean {
  if (action === undefined) return false;
  return step === undefined || history?.[step.direction]?.revision === step.revision;
}
