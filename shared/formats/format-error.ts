// The one error a format reader throws: why a file as a whole cannot be read.

export const FORMAT_ERROR_CODES = [
  'BINARY_FILE',
  'FILE_TOO_BIG',
  'LINE_TOO_LONG',
  'UNKNOWN_ENCODING',
  'UNSUPPORTED_FORMAT',
] as const;
export type FormatErrorCode = (typeof FORMAT_ERROR_CODES)[number];

/** Facts of a refusal, plain JSON: what the file is, sizes in bytes, limits. */
export type FormatErrorDetails = Readonly<Record<string, string | number>>;

/**
 * A file is refused as a whole.
 *
 * `code` is for programs; the wording for people belongs to the renderer. `line` is 1-based where one line is to
 * blame, otherwise null.
 */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  readonly line: number | null;
  readonly details: FormatErrorDetails;

  constructor(code: FormatErrorCode, details: FormatErrorDetails, line: number | null = null) {
    super(`${code} ${JSON.stringify(details)}${line === null ? '' : ` at line ${line}`}`);
    this.name = 'FormatError';
    this.code = code;
    this.details = details;
    this.line = line;
  }
}
