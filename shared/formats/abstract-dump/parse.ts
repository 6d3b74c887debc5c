// Reads a file of titles and abstracts in no declared format: saved web pages, digests, lists.

import type { SourceLine } from '#shared/domain/record.ts';
import type { DecodedText, DecodeNotice } from '../decode.ts';
import type { LineJoining, ParsedFile } from '../parsed-file.ts';
import { accountForLines } from './account.ts';
import { findHiddenBreaks } from './ambiguous.ts';
import { assembleFile } from './assemble.ts';
import type { DraftFile } from './draft.ts';
import { usesEntities } from './entities.ts';
import { type FeatureCache, type Features, readFeatures } from './features.ts';
import { draftRecords, type LabelledElement } from './label-records.ts';
import { listNumberElements } from './list-numbers.ts';
import { type OrderedReading, readInBestOrder } from './order.ts';
import { readElements } from './read-elements.ts';
import { settleMarks } from './settle-marks.ts';
import { SHAPES } from './shapes/index.ts';
import { finish } from './steps.ts';
import { findWrapColumn } from './wrapping.ts';

/** How far a parse has come, in bytes of the file. */
export interface ParseProgress {
  readonly done: number;
  readonly total: number;
}

/** Characters worked through between two reports: a few milliseconds. */
const STEP = 65_536;

/** Work done per byte of a plain file, in the units the steps are counted in: only the progress bar depends on it. */
const PASSES = 1.8;

/** Hidden breaks found in one reading may show others in the next; more rounds find nothing more. */
const MAX_ROUNDS = 3;

/** The records of a decoded file, in one go. */
export function parseAbstractDump(text: DecodedText): ParsedFile {
  return finish(parseAbstractDumpSteps(text));
}

/** The same in steps of a few milliseconds: go on for the next, stop asking to cancel. */
export function* parseAbstractDumpSteps(text: DecodedText): Generator<ParseProgress, ParsedFile> {
  const total = Math.max(1, text.byteLength);
  const worker = readFile(text);
  let pending = 0;
  let done = 0;
  let step = worker.next();
  while (step.done !== true) {
    pending += step.value;
    if (pending >= STEP) {
      done += pending / PASSES;
      pending = 0;
      yield { done: Math.min(total, Math.round(done)), total };
    }
    step = worker.next();
  }
  return step.value;
}

function* readFile({ lines, notices }: DecodedText): Generator<number, ParsedFile> {
  const texts = lines.map((line) => line.text);
  const joining: LineJoining = { wrapColumn: findWrapColumn(texts), hasEntities: usesEntities(texts) };
  yield STEP;
  const shape = SHAPES.find(({ recognises }) => recognises(lines));
  if (shape !== undefined) {
    const draft = accountForLines(lines, yield* shape.read(lines));
    const unwrapped = { ...joining, wrapColumn: joining.wrapColumn ?? shape.defaultColumn };
    return warnOfRemoved(yield* assembleFile(lines, unwrapped, draft), notices);
  }
  const splits = new Set<number>();
  const cache: FeatureCache = new Map();
  let reading = yield* readOnce(lines, joining, splits, cache);
  for (let round = 0; joining.wrapColumn !== null && reading.order === 'title-first' && round < MAX_ROUNDS; round++) {
    const hidden = findHiddenBreaks(lines, joining.wrapColumn, reading.features, reading.roles);
    const known = splits.size;
    for (const line of hidden) splits.add(line);
    if (splits.size === known) break;
    reading = yield* readOnce(lines, joining, splits, cache);
  }
  const draft = accountForLines(lines, draftFile(reading, splits));
  return warnOfRemoved(yield* assembleFile(lines, joining, draft), notices);
}

interface Reading extends OrderedReading {
  readonly features: readonly Features[];
}

function* readOnce(
  lines: readonly SourceLine[],
  joining: LineJoining,
  splits: ReadonlySet<number>,
  cache: FeatureCache,
): Generator<number, Reading> {
  const readings = yield* readElements(lines, joining.wrapColumn, splits);
  const features = yield* readFeatures(readings, cache);
  const order = yield* readInBestOrder(features);
  return { ...order, features };
}

function draftFile(reading: Reading, splits: ReadonlySet<number>): DraftFile {
  const { roles, order, isTitleList } = reading;
  const features = settleMarks(reading.features, roles);
  const numbers = listNumberElements(features, roles);
  const elements = features.map((feature, index): LabelledElement => {
    const { firstLine, lastLine } = feature.element;
    return {
      features: feature,
      role: roles[index] ?? 'outside',
      isAmbiguous: splits.has(firstLine) || splits.has(lastLine + 1),
      isListNumber: numbers.has(index),
    };
  });
  const { drafts, ignored } = draftRecords(elements, order === 'abstract-first');
  const shape = order === 'abstract-first' ? 'abstract-above-title' : 'title-above-abstract';
  return { shape: isTitleList ? 'title-list' : shape, drafts, ignored };
}

/** Records with lines that lost characters in decoding say so. */
function warnOfRemoved(file: ParsedFile, notices: readonly DecodeNotice[]): ParsedFile {
  const removed = notices.filter(({ code }) => code === 'nul-removed' || code === 'lone-surrogates-replaced');
  const lines = [...new Set(removed.flatMap((notice) => notice.lines))];
  if (lines.length === 0) return file;
  const records = file.records.map((record) => {
    const line = lines.find((at) => record.parts.some(({ firstLine, lastLine }) => firstLine <= at && at <= lastLine));
    if (line === undefined) return record;
    return {
      ...record,
      warnings: [...record.warnings, { code: 'control-characters-removed' as const, line, text: null }],
    };
  });
  return { ...file, records };
}
