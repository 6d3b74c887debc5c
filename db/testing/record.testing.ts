// A record without a file, for tests and benches.

import type { ParsedRecord } from '#shared/domain/record.ts';

/** A record as a format reader returns it. */
export function record(title: string, abstract = '', rest: Partial<ParsedRecord> = {}): ParsedRecord {
  return {
    index: 1,
    sourceKey: null,
    title,
    abstract,
    authors: [],
    issued: null,
    listingDate: null,
    containerTitle: null,
    identifiers: [],
    links: [],
    keywords: [],
    span: { start: 0, end: 0 },
    parts: [],
    rule: 'test',
    confidence: 1,
    warnings: [],
    ...rest,
  };
}
