// The years of a list of papers, as a range to choose from.

import type { Years } from '../../state/place.ts';
import type { YearCount } from './use-facets.ts';

export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** The first and the last year there is; null when no paper has one. */
export function yearSpan(years: readonly YearCount[]): YearSpan | null {
  const known = years.flatMap(({ year }) => (year === null ? [] : [year]));
  if (known.length === 0) return null;
  return { first: Math.min(...known), last: Math.max(...known) };
}

/** How many papers have no year. */
export function unknownCount(years: readonly YearCount[]): number {
  return years.find(({ year }) => year === null)?.count ?? 0;
}

export interface YearBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** At most `max` bars from the first to the last year, each over as many years as the next. */
export function yearBars(years: readonly YearCount[], { first, last }: YearSpan, max = 40): readonly YearBar[] {
  const step = Math.ceil((last - first + 1) / max);
  const bars: YearBar[] = [];
  for (let from = first; from <= last; from += step) {
    const to = Math.min(last, from + step - 1);
    const count = years.reduce(
      (sum, { year, count: papers }) => (year !== null && year >= from && year <= to ? sum + papers : sum),
      0,
    );
    bars.push({ from, to, count });
  }
  return bars;
}

/** How many papers a choice of years leaves. */
export function countInYears(years: readonly YearCount[], chosen: Exclude<Years, 'unknown'>): number {
  return years.reduce(
    (sum, { year, count }) => (year !== null && year >= chosen.from && year <= chosen.to ? sum + count : sum),
    0,
  );
}
