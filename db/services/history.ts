// history.*: undo and redo.

import { os } from './implementer.ts';

export const historyServices = {
  peek: os.history.peek.handler(({ context }) => context.library.peekHistory()),
  undo: os.history.undo.handler(async ({ context }) => {
    const { value, revision } = await context.library.undo();
    return { revision, step: value };
  }),
  redo: os.history.redo.handler(async ({ context }) => {
    const { value, revision } = await context.library.redo();
    return { revision, step: value };
  }),
};
