// Where a dragged row lands.

import { describe, expect, it } from 'vitest';
import { edgeSpeed, landing, slotAt } from './drop-slot.ts';

/** A list from 100 to 400 with rows of 50 pixels, of which those from `first` on are drawn. */
function list(first: number, count: number): Element {
  const box = document.createElement('div');
  const at = (element: Element, top: number, bottom: number) =>
    Object.assign(element, {
      getBoundingClientRect: () => ({ left: 0, right: 300, top, bottom, height: bottom - top }) as DOMRect,
    });
  at(box, 100, 400);
  for (let index = first; index < first + count; index++) {
    const row = document.createElement('div');
    row.setAttribute('data-index', String(index));
    box.append(at(row, 100 + (index - first) * 50, 150 + (index - first) * 50));
  }
  return box;
}

describe('slotAt', () => {
  it('is before a row in its upper half and behind it in its lower half', () => {
    expect(slotAt(list(0, 6), 10, 210)).toBe(2);
    expect(slotAt(list(0, 6), 10, 240)).toBe(3);
    expect(slotAt(list(20, 6), 10, 101)).toBe(20);
  });

  it('is an end beside the ends, and nowhere far from the list', () => {
    expect(slotAt(list(0, 2), 10, 390)).toBe(2);
    expect(slotAt(list(0, 6), 10, 80)).toBe(0);
    expect(slotAt(list(0, 6), 900, 210)).toBeNull();
    expect(slotAt(null, 0, 0)).toBeNull();
  });
});

describe('landing', () => {
  it('counts the row that is taken away', () => {
    expect(landing(0, 3)).toBe(2);
    expect(landing(4, 1)).toBe(1);
    expect(landing(2, 2)).toBeNull();
    expect(landing(2, 3)).toBeNull();
  });
});

describe('edgeSpeed', () => {
  it('scrolls faster the nearer the pointer is to an edge', () => {
    const box = { top: 100, bottom: 400 };
    expect(edgeSpeed(box, 250)).toBe(0);
    expect(edgeSpeed(box, 100)).toBe(-14);
    expect(edgeSpeed(box, 376)).toBe(7);
  });
});
