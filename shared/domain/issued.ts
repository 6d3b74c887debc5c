// The date a paper was issued, with as many parts as the source gave.

/** Year 1000-2200; month 1-12; day 1-31. A day never stands without a month. */
export interface Issued {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}
