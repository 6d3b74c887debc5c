// A selection on screen is led back to the stored text, whatever was repaired or hidden in it.

import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { selectedRange } from './selected-range.ts';

const STORED = 'It saves 93\\% of ``memory\u202e here.';
const REPAIRS = [
  { start: 11, end: 13, replacement: '%', kind: 'escape' },
  { start: 17, end: 19, replacement: '“', kind: 'quote' },
];

function show() {
  const { container } = render(
    <div>
      <OverlaidText text={STORED} repairs={REPAIRS} marks={[{ start: 3, end: 8 }]} isTraceable />
    </div>,
  );
  const root = container.firstElementChild;
  if (root === null) throw new Error('nothing was drawn');
  return root;
}

/** Selects what reads so on screen. */
function select(root: Element, words: string) {
  const pieces: { node: Text; from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, from: text.length });
    text += node.textContent;
  }
  const place = (at: number, isEnd: boolean) => {
    const piece = pieces.findLast(({ from }) => (isEnd ? from < at : from <= at));
    if (piece === undefined) throw new Error('not on screen');
    return { node: piece.node, offset: at - piece.from };
  };
  const start = place(text.indexOf(words), false);
  const end = place(text.indexOf(words) + words.length, true);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return selectedRange(root, selection);
}

const stored = (range: { start: number; end: number } | null) => range && STORED.slice(range.start, range.end);

describe('selectedRange', () => {
  afterEach(cleanup);

  it('is exact in plain and in marked text', () => {
    const root = show();
    expect(stored(select(root, 'saves 9'))).toBe('saves 9');
    expect(stored(select(root, 'av'))).toBe('av');
  });

  it('takes a repair whole', () => {
    const root = show();
    expect(root.textContent).toContain('93% of “memory');
    expect(stored(select(root, '93%'))).toBe('93\\%');
    expect(stored(select(root, '% of “mem'))).toBe('\\% of ``mem');
  });

  it('takes a hidden character whole, and is exact behind it', () => {
    const root = show();
    expect(stored(select(root, 'memoryU+2'))).toBe('memory\u202e');
    expect(stored(select(root, 'here.'))).toBe('here.');
  });

  it('is nothing outside of the text', () => {
    const root = show();
    const other = document.body.appendChild(document.createElement('p'));
    other.textContent = 'elsewhere';
    const selection = window.getSelection();
    selection?.selectAllChildren(other);
    expect(selectedRange(root, selection)).toBeNull();
    selection?.collapse(other, 0);
    expect(selectedRange(root, selection)).toBeNull();
    other.remove();
  });
});
