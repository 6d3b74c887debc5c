// Decides which reader a file is for, and refuses what no reader of ours can read yet.

import type { DecodedText } from './decode.ts';
import { FormatError } from './format-error.ts';
import type { FormatName } from './parsed-file.ts';
import { recogniseStructured, type StructuredFormat } from './structured.ts';

/** What kind of file each refused format is, for people. */
const FORMAT_NAMES: Readonly<Record<StructuredFormat, string>> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  medline: 'MEDLINE (.nbib)',
  endnote: 'EndNote (tagged)',
  isi: 'Web of Science',
  csv: 'CSV',
  json: 'JSON',
  xml: 'XML',
  html: 'HTML',
};

/** What a reader can do about a refused file instead, where there is something. */
export type FormatHint = 'save-page-as-text';

/**
 * The format a file is read as.
 *
 * Throws `FormatError` with `UNSUPPORTED_FORMAT` for a format that declares its own fields, with `format` (a
 * `StructuredFormat`), `looksLike` (its usual name) and perhaps `hint`. An empty file is a dump without records.
 */
export function detectFormat(text: DecodedText): FormatName {
  const format = recogniseStructured(text.lines);
  if (format === null) return 'abstract-dump';
  const hint: FormatHint | null = format === 'html' ? 'save-page-as-text' : null;
  throw new FormatError('UNSUPPORTED_FORMAT', {
    format,
    looksLike: FORMAT_NAMES[format],
    ...(hint === null ? {} : { hint }),
  });
}
