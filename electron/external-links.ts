// Links out of Lectern (1b-15): web and mail addresses only, and only when the reader says so.

import { dialog, shell } from 'electron';
import { externalUrl } from '#shared/contract/external-url.ts';

/** Opens an address in the reader's browser or mail program after asking. False when refused or declined. */
export async function openExternal(text: string): Promise<boolean> {
  const target = externalUrl(text);
  if (!target) return false;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: `Leave Lectern for ${target.destination}?`,
    detail: target.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return false;
  await shell.openExternal(target.href);
  return true;
}
