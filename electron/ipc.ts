// The one way a question of the page reaches main: from our page, on a known channel, in a known shape (1b-17).

import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import type { Channel } from './channels.ts';
import { isOwnUrl } from './navigation.ts';

/** Paths are the largest thing that is usually sent. */
const MAX_INPUT_LENGTH = 64 * 1024;

/** Registers the answer to a channel; `answer` sees checked input from our own page, and nothing else. */
export function handle<Schema extends z.ZodType>(
  channel: Channel,
  schema: Schema,
  answer: (input: z.infer<Schema>, sender: WebContents) => Promise<unknown>,
  maxLength: number = MAX_INPUT_LENGTH,
): void {
  ipcMain.handle(channel, async (event, ...inputs: unknown[]) => {
    requireOwnPage(event);
    if (inputs.length > 1 || lengthOf(inputs[0]) > maxLength) {
      throw new Error(`${channel}: refused`);
    }
    const parsed = schema.safeParse(inputs[0]);
    if (!parsed.success) throw new Error(`${channel}: refused`);
    return answer(parsed.data, event.sender);
  });
}

/** As text. Bytes are counted by the schema of the channel that takes them, and refused by every other. */
function lengthOf(input: unknown): number {
  return JSON.stringify(input, (_key, value) => (ArrayBuffer.isView(value) ? null : value))?.length ?? 0;
}

/** The main frame of one of our windows, showing our page; a frame that is gone is nobody. */
function requireOwnPage({ senderFrame, sender }: IpcMainInvokeEvent): void {
  const isOwnPage =
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.parent === null &&
    isOwnUrl(senderFrame.url);
  if (!isOwnPage) throw new Error('refused: not our page');
}
