// Recognises a line that is nothing but a date, as listings print above the papers of a day.

import type { Issued } from '#shared/domain/issued.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';

const MONTH_DAY = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY}(?:,?\\s+${YEAR})?$`, 'i');
const DAY_MONTH = new RegExp(`^${WEEKDAY}${DAY}\\.?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?$`, 'i');
const MONTH_YEAR = new RegExp(`^${MONTH},?\\s+${YEAR}$`, 'i');
const YEAR_FIRST = new RegExp(`^${WEEKDAY}${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})$`, 'i');
const NUMERIC = /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$/;
const IDEOGRAPHIC = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/;
const RELATIVE = /^(?:today|yesterday|(?:about\s+)?(?:\d{1,3}|an?)\s+(?:minute|hour|day|week|month|year)s?\s+ago)$/i;
const LEAD =
  /^(?:(?:first\s+)?(?:published|submitted|posted|updated|added|released|created|date|submission date|publication date|revised)(?:\s+(?:on|at))?\s*:?\s+|on\s+|·\s*|•\s*|-\s+)/i;

/** A longer line is no date, whatever it begins with. */
const MAX_LENGTH = 48;

export interface DateLine {
  /** True when the line is the date alone, with no "Published on" before it. */
  readonly isBare: boolean;
  /** The date with its year, or null where no year is printed or the order of the numbers is unknown. */
  readonly issued: Issued | null;
}

/** What date the line says, or null when it is anything else than a date. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > MAX_LENGTH) return null;
  let text = line.trim();
  let isBare = true;
  for (let round = 0; round < 2; round++) {
    const lead = LEAD.exec(text);
    if (lead === null) break;
    text = text.slice(lead[0].length).trim();
    isBare = false;
  }
  text = text.replace(/^[([]|[)\]]$/g, '').trim();
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return dated(isBare, monthDay[3], monthNumber(monthDay[1]), Number(monthDay[2]));
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return dated(isBare, dayMonth[3], monthNumber(dayMonth[2]), Number(dayMonth[1]));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return dated(isBare, monthYear[2], monthNumber(monthYear[1]), null);
  const yearFirst = YEAR_FIRST.exec(text) ?? IDEOGRAPHIC.exec(text);
  if (yearFirst !== null) return dated(isBare, yearFirst[1], Number(yearFirst[2]), Number(yearFirst[3]));
  if (NUMERIC.test(text) || RELATIVE.test(text)) return { isBare, issued: null };
  return null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Null for "Apr 99": a month and a number that is no day make no date. */
function dated(isBare: boolean, yearText: string | undefined, month: number, day: number | null): DateLine | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  if (yearText === undefined) return { isBare, issued: null };
  const year = Number(yearText);
  return { isBare, issued: year >= 1000 && year <= 2200 ? { year, month, day } : null };
}

/** A year and nothing else, 1000 to 2200. */
export function yearOnly(text: string): Issued | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 1000 && year <= 2200 ? { year, month: null, day: null } : null;
}
