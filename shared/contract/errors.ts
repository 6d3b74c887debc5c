// Every error that may cross the contract: a code and JSON details; the wording for people lives in the shells.

import { z } from 'zod';

export const FILE_REFUSALS = [
  'not-found',
  'directory',
  'not-a-file',
  'permission',
  'empty',
  'binary',
  'too-large',
  'line-too-long',
  'changed-while-reading',
  'unsupported-format',
  'encoding',
  'unreadable',
] as const;

export const fileRefusalSchema = z.object({
  name: z.string(),
  reason: z.enum(FILE_REFUSALS),
  /** What the file turned out to be ("PDF document"), or the system's own error code. */
  detail: z.string().nullable(),
  line: z.number().int().positive().nullable(),
});
export type FileRefusal = z.infer<typeof fileRefusalSchema>;

export const libraryOwnerSchema = z.object({
  processId: z.number().int(),
  shell: z.string(),
  since: z.string(),
});
export type LibraryOwner = z.infer<typeof libraryOwnerSchema>;

/** What can be wrong with a query. */
export const QUERY_PROBLEMS = [
  'sign-without-word',
  'field-without-word',
  'operator-without-word',
  'distance-not-number',
  'distance-too-large',
  'boost-not-number',
  'too-many-words',
  'not-understood',
] as const;
export type QueryProblem = (typeof QUERY_PROBLEMS)[number];

/** Codes with the shape of their details. */
export const ERRORS = {
  BAD_INPUT: { data: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }) },
  NOT_FOUND: { data: z.object({ kind: z.string(), id: z.string() }) },
  CONFLICT: { data: z.object({ kind: z.string(), id: z.string(), current: z.string() }) },
  NOTHING_TO_UNDO: { data: z.object({ direction: z.enum(['undo', 'redo']) }) },
  FILE_REFUSED: { data: fileRefusalSchema },
  QUERY_INVALID: { data: z.object({ reason: z.enum(QUERY_PROBLEMS), start: z.number().int(), end: z.number().int() }) },
  LIBRARY_LOCKED: { data: z.object({ file: z.string(), owner: libraryOwnerSchema.nullable() }) },
  LIBRARY_TOO_NEW: { data: z.object({ file: z.string(), found: z.number().int(), supported: z.number().int() }) },
  LIBRARY_FOREIGN: { data: z.object({ file: z.string(), detail: z.string() }) },
  LIBRARY_DAMAGED: { data: z.object({ file: z.string(), problems: z.array(z.string()) }) },
  READ_ONLY: { data: z.object({ reason: z.enum(['folder', 'disk-full', 'checking']) }) },
  EXPORT_REFUSED: { data: z.object({ folder: z.string(), reason: z.string() }) },
  IO_FAILED: { data: z.object({ name: z.string(), system: z.string() }) },
  CANCELLED: { data: z.object({ task: z.string().nullable() }) },
  DISCONNECTED: { data: z.object({ detail: z.string() }) },
  UNKNOWN_METHOD: { data: z.object({ method: z.string() }) },
  INTERNAL: { data: z.object({ reference: z.string() }) },
} as const satisfies Record<string, { data: z.ZodObject }>;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorDetails<Code extends ErrorCode> = z.infer<(typeof ERRORS)[Code]['data']>;
export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[];

/** An error as plain data, the same on every transport and in the command line's JSON. */
export type ErrorValue = {
  [Code in ErrorCode]: { readonly code: Code; readonly details: ErrorDetails<Code> };
}[ErrorCode];

/** The one error class of Lectern. `message` is for logs and tests; shells word `value` for people. */
export class AppError extends Error {
  readonly value: ErrorValue;

  constructor(value: ErrorValue, options?: ErrorOptions) {
    super(`${value.code} ${JSON.stringify(value.details)}`, options);
    this.name = 'AppError';
    this.value = value;
  }

  get code(): ErrorCode {
    return this.value.code;
  }
}

/** Makes an {@link AppError} with details that fit its code. */
export function appError<Code extends ErrorCode>(
  code: Code,
  details: ErrorDetails<Code>,
  options?: ErrorOptions,
): AppError {
  // The pair is sound by the signature; a mapped union cannot be built from a generic key without saying so.
  return new AppError({ code, details } as ErrorValue, options);
}

/** Parses an untrusted `{ code, details }`, or gives null when it is none of ours. */
export function parseErrorValue(code: unknown, details: unknown): ErrorValue | null {
  if (typeof code !== 'string' || !Object.hasOwn(ERRORS, code)) return null;
  const known = code as ErrorCode;
  const parsed = ERRORS[known].data.safeParse(details);
  return parsed.success ? ({ code: known, details: parsed.data } as ErrorValue) : null;
}
