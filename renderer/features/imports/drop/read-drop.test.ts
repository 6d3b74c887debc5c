// What is read out of a drop.

import { describe, expect, it } from 'vitest';
import { draggedKind, folderWords, readDrop, textFile } from './read-drop.ts';

/** The part of a data transfer that is read; jsdom has none of its own. */
function transfer(types: readonly string[], items: readonly unknown[] = [], text = ''): DataTransfer {
  return { types, items, getData: () => text } as unknown as DataTransfer;
}

function item(file: File, isDirectory: boolean) {
  return { kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) };
}

describe('draggedKind', () => {
  it('tells files from addresses and text', () => {
    expect(draggedKind(['Files', 'text/uri-list'])).toBe('files');
    expect(draggedKind(['text/uri-list', 'text/plain'])).toBe('address');
    expect(draggedKind(['text/plain'])).toBe('text');
    expect(draggedKind(['application/x-row'])).toBe('nothing');
  });
});

describe('readDrop', () => {
  it('parts folders from files', () => {
    const page = new File(['x'], 'page.txt');
    const dropped = readDrop(transfer(['Files'], [item(page, false), item(new File([], 'papers'), true)]));
    expect(dropped).toEqual({ kind: 'files', files: [page], folderNames: ['papers'] });
  });

  it('takes text, but not an address or blanks', () => {
    expect(readDrop(transfer(['text/plain'], [], 'A title'))).toEqual({ kind: 'text', text: 'A title' });
    expect(readDrop(transfer(['text/plain'], [], ' \n '))).toEqual({ kind: 'nothing' });
    expect(readDrop(transfer(['text/uri-list', 'text/plain'], [], 'https://example.org'))).toEqual({ kind: 'address' });
  });

  it('makes a file of text that has the very same characters', async () => {
    const text = 'A title\r\n\r\nAn abstract – with “quotes”.';
    const file = textFile(text, 'Pasted');
    expect(file.name).toBe('Pasted text.txt');
    expect(new TextDecoder().decode(await file.arrayBuffer())).toBe(text);
  });
});

describe('folderWords', () => {
  it('says what they are, and what to do', () => {
    expect(folderWords(['papers']).title).toBe('“papers” is a folder');
    expect(folderWords(['a', 'b', 'c']).title).toBe('“a” and 2 more are folders');
  });
});
