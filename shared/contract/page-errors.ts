// Errors of the shells on their way to a page: file names without their folders, which are nobody's business there (BH10).

import { toAppError } from './client.ts';
import { type ErrorValue, parseErrorValue } from './errors.ts';

/** An error as a page may see it. */
export function forPage(error: unknown): ErrorValue {
  const { code, details } = toAppError(error).value;
  if (!('file' in details)) return { code, details } as ErrorValue;
  return parseErrorValue(code, { ...details, file: details.file.split(/[/\\]/).at(-1) }) as ErrorValue;
}
