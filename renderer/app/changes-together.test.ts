// Many changes in a row are followed together, and none is missed or kept waiting.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '#shared/contract/events.ts';
import { changesTogether } from './changes-together.ts';

const change = (id: string): Change => ({ kind: 'method', added: 1, updated: 0, removed: 0, ids: [id] });

describe('changesTogether', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function setUp() {
    const told: string[] = [];
    const { take, flush } = changesTogether((changes) => told.push(changes.flatMap(({ ids }) => ids ?? []).join()));
    return { told, take: (id: string) => take([change(id)]), flush };
  }

  it('tells a change at once, and those behind it together', () => {
    const { told, take } = setUp();
    for (const id of ['a', 'b', 'c']) take(id);
    expect(told).toEqual(['a']);
    vi.advanceTimersByTime(50);
    expect(told).toEqual(['a', 'b,c']);
    take('d');
    expect(told).toEqual(['a', 'b,c']);
    vi.advanceTimersByTime(50);
    expect(told).toEqual(['a', 'b,c', 'd']);
    vi.advanceTimersByTime(50);
    take('e');
    expect(told).toEqual(['a', 'b,c', 'd', 'e']);
  });

  it('lets nothing wait when something else is told', () => {
    const { told, take, flush } = setUp();
    take('a');
    take('b');
    flush();
    flush();
    expect(told).toEqual(['a', 'b']);
    vi.advanceTimersByTime(500);
    expect(told).toEqual(['a', 'b']);
  });
});
