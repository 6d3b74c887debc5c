// Reads one file of a draft: decodes, detects, parses in steps; what cannot be read becomes a refusal.

import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { AppError, type FileRefusal } from '#shared/contract/errors.ts';
import { parseAbstractDumpSteps } from '#shared/formats/abstract-dump/parse.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import { detectFormat } from '#shared/formats/detect.ts';
import { FormatError } from '#shared/formats/format-error.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import { importOfBytes } from '../../store/imports.ts';
import type { Task } from '../../tasks.ts';
import type { DraftFile, Reading } from './draft.ts';

/** What the reader says of a file; what is left out is found out. */
export interface ReadAs {
  readonly encoding?: string | undefined;
  readonly format?: 'abstract-dump' | undefined;
}

/** Parses a file's bytes in steps, reporting and stopping as the task says. */
export async function draftFile(
  db: ReadDb,
  name: string,
  source: { readonly bytes: Uint8Array; readonly sha256?: Uint8Array },
  as: ReadAs,
  task: Task,
): Promise<DraftFile> {
  const { bytes, sha256 = hash('sha256', bytes, 'buffer') } = source;
  const before = importOfBytes(db, sha256);
  return {
    name,
    bytes,
    sha256,
    gzip: compress(bytes),
    reading: await read(name, bytes, as, task),
    importedBefore: before && { importId: encodeId(before.id), at: before.imported_at },
  };
}

const gzipAsync = promisify(gzip);

function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = gzipAsync(bytes);
  // A draft may be thrown away before anyone waits for this; who does wait still sees the failure.
  compressed.catch(() => undefined);
  return compressed;
}

/** A file that could not even be opened. Anything but a refusal of the file itself is thrown on. */
export function refusedFile(name: string, error: unknown): DraftFile {
  if (!(error instanceof AppError) || error.value.code !== 'FILE_REFUSED') throw error;
  const reading: Reading = { outcome: 'refused', refusal: error.value.details };
  const bytes = new Uint8Array();
  return { name, bytes, sha256: hash('sha256', bytes, 'buffer'), gzip: compress(bytes), reading, importedBefore: null };
}

async function read(name: string, bytes: Uint8Array, as: ReadAs, task: Task): Promise<Reading> {
  try {
    const decoded = decodeLines(bytes, as.encoding);
    if (decoded.isEmpty) return refusal({ name, reason: 'empty', detail: null, line: null });
    if (as.format === undefined) detectFormat(decoded);
    const steps = parseAbstractDumpSteps(decoded);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        const { encoding: used, notices } = decoded;
        return { outcome: 'read', decoded: { encoding: used, notices }, parsed: value, corrections: [] };
      }
      task.report('parsing', value.done, value.total);
      await task.breathe();
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return refusal(toRefusal(name, error));
  }
}

function refusal(details: FileRefusal): Reading {
  return { outcome: 'refused', refusal: details };
}

const REASONS = {
  BINARY_FILE: 'binary',
  FILE_TOO_BIG: 'too-large',
  LINE_TOO_LONG: 'line-too-long',
  UNKNOWN_ENCODING: 'encoding',
  UNSUPPORTED_FORMAT: 'unsupported-format',
} as const satisfies Record<FormatError['code'], FileRefusal['reason']>;

function toRefusal(name: string, error: FormatError): FileRefusal {
  const { looksLike, format, encoding } = error.details;
  const detail = looksLike ?? format ?? encoding ?? null;
  return { name, reason: REASONS[error.code], detail: detail === null ? null : String(detail), line: error.line };
}
