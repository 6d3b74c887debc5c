// A stored text as it is shown: repairs, addresses and marks laid over it, none of them changing it.

import type { Range, RepairValue } from '#shared/contract/values.ts';
import type { FoundUrl } from '#shared/domain/record.ts';

/** What lies over a text; all offsets are UTF-16 offsets into the stored text. */
export interface Overlay {
  readonly repairs?: readonly RepairValue[];
  readonly urls?: readonly FoundUrl[];
  readonly marks?: readonly Range[];
}

/** A run of text to which the same things apply. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** What to show; differs from the stored text only in a repair. */
  readonly shown: string;
  /** The stored text where it is shown repaired, otherwise null. */
  readonly original: string | null;
  readonly url: FoundUrl | null;
  readonly isMarked: boolean;
}

/**
 * Cuts a text into segments, in order and without gaps: joined, their stored texts are the text again.
 *
 * Overlays are trusted for nothing: ranges outside the text, empty, or overlapping an earlier one of their kind are
 * left out. An address is shown as stored, so a repair that touches one is left out; a repair is never cut in two,
 * so it is marked when any part of it is.
 */
export function segmentText(text: string, { repairs = [], urls = [], marks = [] }: Overlay): Segment[] {
  const keptUrls = inOrder(text, urls, false);
  const keptMarks = inOrder(text, marks, false);
  const keptRepairs = withoutTouching(inOrder(text, repairs, true), keptUrls);
  const urlAt = coverOf(keptUrls);
  const markAt = coverOf(keptMarks);
  const cuts = [...keptUrls, ...keptMarks].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);

  const segments: Segment[] = [];
  let position = 0;
  let nextCut = 0;
  for (const repair of keptRepairs) {
    plainUpTo(repair.start);
    const isMarked = repair.start < repair.end && markAt(repair.start, repair.end) !== null;
    const original = text.slice(repair.start, repair.end);
    segments.push({ start: repair.start, end: repair.end, shown: repair.replacement, original, url: null, isMarked });
    position = repair.end;
  }
  plainUpTo(text.length);
  return segments;

  function plainUpTo(to: number): void {
    while (position < to) {
      while ((cuts[nextCut] ?? to) <= position) {
        if (nextCut >= cuts.length) break;
        nextCut++;
      }
      const end = Math.min(to, cuts[nextCut] ?? to);
      const url = urlAt(position, end);
      const isMarked = markAt(position, end) !== null;
      segments.push({ start: position, end, shown: text.slice(position, end), original: null, url, isMarked });
      position = end;
    }
  }
}

/** Segments of one address side by side, so that it becomes one link however it is marked. */
export interface SegmentGroup {
  readonly url: FoundUrl | null;
  readonly segments: readonly Segment[];
}

/** Groups neighbouring segments by address; segments without one stand together. */
export function groupByUrl(segments: readonly Segment[]): SegmentGroup[] {
  const groups: { url: FoundUrl | null; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && last.url === segment.url) last.segments.push(segment);
    else groups.push({ url: segment.url, segments: [segment] });
  }
  return groups;
}

function inOrder<Kind extends Range>(text: string, ranges: readonly Kind[], mayBeEmpty: boolean): Kind[] {
  const kept: Kind[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const isSound =
      range.start >= 0 && range.end <= text.length && (mayBeEmpty ? range.start <= range.end : range.start < range.end);
    const last = kept.at(-1);
    if (isSound && (last === undefined || range.start >= last.end)) kept.push(range);
  }
  return kept;
}

/** Repairs that lie in no address; one that only adds something may stand at its edge. */
function withoutTouching(repairs: readonly RepairValue[], urls: readonly Range[]): RepairValue[] {
  let next = 0;
  return repairs.filter((repair) => {
    while (next < urls.length && (urls[next]?.end ?? 0) <= repair.start) next++;
    const url = urls[next];
    return url === undefined || repair.end <= url.start;
  });
}

/** Finds the range that overlaps a stretch, for stretches asked in order: one walk over the ranges in all. */
function coverOf<Kind extends Range>(ranges: readonly Kind[]): (start: number, end: number) => Kind | null {
  let next = 0;
  return (start, end) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= start) next++;
    const range = ranges[next];
    return range !== undefined && range.start < end ? range : null;
  };
}
