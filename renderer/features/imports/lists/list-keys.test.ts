// Where keys lead in a list.

import { describe, expect, it } from 'vitest';
import { afterMove, listMove } from './list-keys.ts';

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });

describe('listMove', () => {
  it('knows arrows, pages and ends, and leaves combinations alone', () => {
    expect(listMove(key('ArrowDown'), 9)).toEqual({ by: 1 });
    expect(listMove(key('PageUp'), 9)).toEqual({ by: -9 });
    expect(listMove(key('End'), 9)).toEqual({ to: 'last' });
    expect(listMove(key('ArrowDown', true), 9)).toBeNull();
    expect(listMove(key('a'), 9)).toBeNull();
  });
});

describe('afterMove', () => {
  it('stays inside the list', () => {
    expect(afterMove({ by: 1 }, 4, 5)).toBe(4);
    expect(afterMove({ by: -9 }, 4, 5)).toBe(0);
    expect(afterMove({ to: 'last' }, 0, 5)).toBe(4);
  });

  it('enters from the end the key comes from', () => {
    expect(afterMove({ by: 1 }, -1, 5)).toBe(0);
    expect(afterMove({ by: -1 }, -1, 5)).toBe(4);
  });

  it('leads nowhere in an empty list', () => {
    expect(afterMove({ by: 1 }, 0, 0)).toBe(-1);
    expect(afterMove({ to: 'last' }, 0, 0)).toBe(-1);
  });
});
