// What was dropped or pasted, read out of the browser's data transfer.

import { quoted } from '../../../text/visible.ts';

/** Files and folders by name, or a text, or a web address, or nothing Lectern has a use for. */
export type Dropped =
  | { readonly kind: 'files'; readonly files: readonly File[]; readonly folderNames: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'address' }
  | { readonly kind: 'nothing' };

/** What can be told of a drag before it is dropped: only its types are known then. */
export type DraggedKind = 'files' | 'text' | 'address' | 'nothing';

/** The kind of what is being dragged over the window. */
export function draggedKind(types: readonly string[]): DraggedKind {
  if (types.includes('Files')) return 'files';
  if (types.includes('text/uri-list')) return 'address';
  return types.includes('text/plain') ? 'text' : 'nothing';
}

/** Reads a drop or a paste. Call it in the event itself: afterwards the data is gone. */
export function readDrop(transfer: DataTransfer): Dropped {
  const kind = draggedKind(transfer.types);
  if (kind === 'files') return readFiles(transfer);
  // Without a connection an address is only a word; the page behind it is what one would want.
  if (kind === 'address') return { kind: 'address' };
  const text = kind === 'text' ? transfer.getData('text/plain') : '';
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

function readFiles(transfer: DataTransfer): Dropped {
  const files: File[] = [];
  const folderNames: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const file = item.getAsFile();
    if (item.webkitGetAsEntry?.()?.isDirectory === true) folderNames.push(file?.name ?? 'folder');
    else if (file !== null) files.push(file);
  }
  return { kind: 'files', files, folderNames };
}

/** Text as a file of its own, so that provenance works as for any other. */
export function textFile(text: string, how: 'Pasted' | 'Dropped'): File {
  return new File([text], `${how} text.txt`, { type: 'text/plain' });
}

/** What to say of folders: one line, however many. */
export function folderWords(names: readonly string[]): { readonly title: string; readonly detail: string } {
  const [first, ...others] = names;
  const title =
    others.length === 0
      ? `${quoted(first ?? '')} is a folder`
      : `${quoted(first ?? '')} and ${others.length} more are folders`;
  return { title, detail: 'Open it and drop the files inside.' };
}
