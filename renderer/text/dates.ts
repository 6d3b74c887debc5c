// Moments and dates as short as they can be without being unclear.

import type { Issued } from '#shared/domain/issued.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const MONTH_AND_YEAR = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const FULL_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "22 Nov", with the year when it is not this one; the text itself when it is no date. */
export function shortDate(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

/** "today", or the short date. */
export function dayWords(iso: string, now = new Date()): string {
  return new Date(iso).toDateString() === now.toDateString() ? 'today' : shortDate(iso, now);
}

/** "22 November 2026 at 08:25". */
export function fullMoment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : MOMENT.format(date);
}

/** "today at 08:25", "22 Nov at 08:25": of things made lately. */
export function momentWords(iso: string, now = new Date()): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${dayWords(iso, now)} at ${TIME.format(date)}`;
}

/** "2023", "July 2023" or "4 July 2023": as many parts as were given. */
export function issuedDate({ year, month, day }: Issued): string {
  if (month === null) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return (day === null ? MONTH_AND_YEAR : FULL_DATE).format(date);
}
