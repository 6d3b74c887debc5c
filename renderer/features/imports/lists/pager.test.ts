// Pages come as they are needed, old rows stay until new ones are here, and what comes too late is dropped.

import { describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import { createPager, PAGE_ROWS, type ReadPage } from './pager.ts';

function numbers(total: number, prefix = 'row') {
  return vi.fn<ReadPage<string>>(async ({ offset, limit }) => ({
    total,
    rows: Array.from(
      { length: Math.max(0, Math.min(limit, total - offset)) },
      (_, step) => `${prefix} ${offset + step}`,
    ),
  }));
}

describe('createPager', () => {
  it('reads nothing before rows are needed, then only their pages, each once', async () => {
    const read = numbers(1_000);
    const pager = createPager(read);
    expect(read).not.toHaveBeenCalled();
    pager.need(150, 260);
    pager.need(150, 260);
    await vi.waitFor(() => expect(pager.rowAt(260)).toBe('row 260'));
    expect(read.mock.calls.map(([{ offset }]) => offset)).toEqual([100, 200]);
    expect(pager.getState().total).toBe(1_000);
    expect(pager.rowAt(0)).toBeNull();
  });

  it('keeps old rows until the new ones are here', async () => {
    let prefix = 'old';
    const pager = createPager<string>(async ({ offset }) => ({ total: 1, rows: offset === 0 ? [prefix] : [] }));
    await pager.load(0);
    prefix = 'new';
    pager.invalidate();
    expect(pager.rowAt(0)).toBe('old');
    await vi.waitFor(() => expect(pager.rowAt(0)).toBe('new'));
  });

  it('gives a fresh row even when the list changes while it is fetched', async () => {
    let prefix = 'old';
    const pager = createPager<string>(async () => {
      const mine = prefix;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { total: 1, rows: [mine] };
    });
    const loading = pager.load(0);
    prefix = 'new';
    pager.invalidate();
    expect(await loading).toBe('new');
  });

  it('drops rows behind a new end', async () => {
    let total = 250;
    const pager = createPager<string>(async ({ offset, limit }) => ({
      total,
      rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, () => 'row'),
    }));
    await pager.load(220);
    total = 50;
    pager.invalidate();
    await pager.load(0);
    expect(pager.rowAt(220)).toBeNull();
  });

  it('says what failed, gives null, and recovers', async () => {
    let isDown = true;
    const pager = createPager<string>(async () => {
      if (isDown) throw appError('INTERNAL', { reference: 'r' });
      return { total: 1, rows: ['row'] };
    });
    expect(await pager.load(0)).toBeNull();
    expect(pager.getState().error?.code).toBe('INTERNAL');
    isDown = false;
    expect(await pager.load(0)).toBe('row');
    expect(pager.getState().error).toBeNull();
  });

  it('holds few pages, those around what was seen last', async () => {
    const pager = createPager(numbers(10_000));
    for (let page = 0; page < 60; page++) await pager.load(page * PAGE_ROWS);
    expect(pager.rowAt(0)).toBeNull();
    expect(pager.rowAt(59 * PAGE_ROWS)).toBe(`row ${59 * PAGE_ROWS}`);
  });

  it('stops when it is stopped, also in the middle of a fetch', async () => {
    const pager = createPager<string>(
      (_range, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))),
    );
    const loading = pager.load(0);
    pager.stop();
    expect(await loading).toBeNull();
    expect(pager.getState().error).toBeNull();
  });
});
