// Takes messages away whose undo has been overtaken by something new.

import { toastQueue } from '../../ui/toast-queue.ts';

/** Messages without an action, such as an error, stay until they are read. */
export function closeUndoMessages(): void {
  for (const { key, content } of [...toastQueue.visibleToasts]) if (content.action) toastQueue.close(key);
}
