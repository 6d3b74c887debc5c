// What a message offers after something was changed.

import type { ToastMessage } from '../ui/toast-queue.ts';
import type { GetState } from './slice.ts';

/** Taking back the step that made a revision; the session's list of messages offers it for as long as it can be done. */
export function undoOffer(get: GetState, revision: number): Pick<ToastMessage, 'action' | 'step'> {
  return {
    action: { label: 'Undo', run: () => void get().undoStep(revision) },
    step: { direction: 'undo', revision },
  };
}

/** Making a step again that was taken back. */
export function redoOffer(get: GetState, revision: number): Pick<ToastMessage, 'action' | 'step'> {
  return {
    action: { label: 'Redo', run: () => void get().redoStep(revision) },
    step: { direction: 'redo', revision },
  };
}
