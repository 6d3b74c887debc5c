// Reads a file of titles and abstracts in no declared format: saved web pages, digests, lists.

import type { SourceLine } from '#shared/domain/record.ts';
import type { DecodedText } from '../decode.ts';
import type { LineJoining, ParsedFile } from '../parsed-file.ts';
import { findHiddenBreaks } from './ambiguous.ts';
import { assembleFile } from './assemble.ts';
import type { DraftFile } from './draft.ts';
import { usesEntities } from './entities.ts';
import { type Features, readFeatures } from './features.ts';
import { draftRecords, type LabelledElement } from './label-records.ts';
import { listNumberElements } from './list-numbers.ts';
import { type OrderedReading, readInBestOrder } from './order.ts';
import { readElements } from './read-elements.ts';
import { settleMarks } from './settle-marks.ts';
import { findWrapColumn } from './wrapping.ts';

/** How far a parse has come, in characters of the file. */
export interface ParseProgress {
  readonly done: number;
  readonly total: number;
}

/** Characters worked through between two reports: a few milliseconds. */
const STEP = 65_536;

/** Hidden breaks found in one reading may show others in the next; more rounds find nothing more. */
const MAX_ROUNDS = 3;

/** The records of a decoded file, in one go. */
export function parseAbstractDump(text: DecodedText): ParsedFile {
  const steps = parseAbstractDumpSteps(text);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps of a few milliseconds: go on for the next, stop asking to cancel. */
export function* parseAbstractDumpSteps(text: DecodedText): Generator<ParseProgress, ParsedFile> {
  const { lines } = text;
  const texts = lines.map((line) => line.text);
  const total = texts.reduce((sum, line) => sum + line.length + 1, 0);
  const joining: LineJoining = { wrapColumn: findWrapColumn(texts), hasEntities: usesEntities(texts) };
  yield { done: 0, total };
  const splits = new Set<number>();
  let reading = yield* readOnce(lines, joining, splits, total);
  for (let round = 0; joining.wrapColumn !== null && round < MAX_ROUNDS; round++) {
    const hidden = findHiddenBreaks(lines, joining.wrapColumn, reading.features, reading.roles);
    const known = splits.size;
    for (const line of hidden) splits.add(line);
    if (splits.size === known) break;
    reading = yield* readOnce(lines, joining, splits, total);
  }
  return assembleFile(lines, joining, draftFile(reading, splits));
}

interface Reading extends OrderedReading {
  readonly features: readonly Features[];
}

function* readOnce(
  lines: readonly SourceLine[],
  joining: LineJoining,
  splits: ReadonlySet<number>,
  total: number,
): Generator<ParseProgress, Reading> {
  const reader = readFeatures(readElements(lines, joining.wrapColumn, splits));
  let done = 0;
  let reported = 0;
  let step = reader.next();
  while (step.done !== true) {
    done += step.value;
    if (done - reported >= STEP) {
      reported = done;
      yield { done: Math.min(done, total), total };
    }
    step = reader.next();
  }
  yield { done: total, total };
  const features = step.value;
  return { ...readInBestOrder(features), features };
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
