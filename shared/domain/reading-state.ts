// How far the reader has come with a paper.

export const READING_STATES = ['inbox', 'queued', 'reading', 'read', 'skipped'] as const;

/** A paper nobody has decided about is in the `inbox`. */
export type ReadingState = (typeof READING_STATES)[number];
