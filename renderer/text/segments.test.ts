// Overlays on a text: nothing of the text is lost, nothing is shown twice.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundUrl } from '#shared/domain/record.ts';
import { groupByUrl, segmentText } from './segments.ts';

function url(start: number, end: number): FoundUrl {
  return { url: 'https://example.org', asPrinted: 'x', kind: 'page', flags: [], start, end };
}

const range = fc.tuple(fc.integer({ min: -2, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}));
const overlays = fc.record({
  text: fc.string({ maxLength: 50 }),
  repairs: fc.array(
    range.map((value) => ({ ...value, replacement: '·', kind: 'quote' })),
    { maxLength: 8 },
  ),
  urls: fc.array(
    range.map(({ start, end }) => url(start, end)),
    { maxLength: 8 },
  ),
  marks: fc.array(range, { maxLength: 8 }),
});

describe('segmentText', () => {
  it('gives the stored text back, in order and without gaps, whatever lies over it', () => {
    fc.assert(
      fc.property(overlays, ({ text, ...overlay }) => {
        const segments = segmentText(text, overlay);
        expect(segments.map((segment) => segment.original ?? segment.shown).join('')).toBe(text);
        let position = 0;
        for (const { start, end } of segments) {
          expect(start).toBe(position);
          position = end;
        }
        expect(position).toBe(text.length);
      }),
    );
  });

  it('marks exactly the sound, earliest marks, and widens them only to whole repairs', () => {
    fc.assert(
      fc.property(overlays, ({ text, urls, marks, repairs }) => {
        const without = segmentText(text, { urls, marks }).filter((segment) => segment.isMarked);
        const withRepairs = segmentText(text, { urls, marks, repairs }).filter((segment) => segment.isMarked);
        const covered = (list: typeof without) =>
          new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)));
        expect([...covered(without)].every((offset) => covered(withRepairs).has(offset))).toBe(true);
        for (const { start, end } of withRepairs.filter((segment) => segment.original === null)) {
          expect(covered(without).has(start)).toBe(true);
          expect(covered(without).has(end - 1)).toBe(true);
        }
      }),
    );
  });

  it('repairs nothing inside an address', () => {
    fc.assert(
      fc.property(overlays, ({ text, ...overlay }) => {
        const addresses = segmentText(text, { urls: overlay.urls }).filter((segment) => segment.url !== null);
        for (const segment of segmentText(text, overlay).filter(({ original }) => original !== null)) {
          for (const address of addresses) {
            expect(segment.start < address.end && address.start < segment.end).toBe(false);
          }
        }
      }),
    );
  });

  it('shows a repair in place of the stored text and keeps what was stored', () => {
    const text = 'about 50\\% of it';
    const segments = segmentText(text, { repairs: [{ start: 8, end: 9, replacement: '', kind: 'escape' }] });
    expect(segments.map(({ shown }) => shown).join('')).toBe('about 50% of it');
    expect(segments[1]).toMatchObject({ original: '\\', shown: '' });
  });

  it('inserts where nothing stood', () => {
    const segments = segmentText('word(s)', { repairs: [{ start: 4, end: 4, replacement: ' ', kind: 'space' }] });
    expect(segments.map(({ shown }) => shown)).toEqual(['word', ' ', '(s)']);
  });

  it('makes one link of an address that is partly marked', () => {
    const text = 'see https://a.org/skip now';
    const groups = groupByUrl(segmentText(text, { urls: [url(4, 22)], marks: [{ start: 18, end: 22 }] }));
    expect(groups.map((group) => [group.url !== null, group.segments.map(({ shown }) => shown)])).toEqual([
      [false, ['see ']],
      [true, ['https://a.org/', 'skip']],
      [false, [' now']],
    ]);
  });
});
