// Turns the bytes of a text file into lines, each traced to the exact bytes it came from.

import type { SourceLine } from '#shared/domain/record.ts';
import { sniffBinary } from './binary.ts';
import { type EncodingGuess, guessEncoding, readByteOrderMark } from './encoding.ts';
import { FormatError } from './format-error.ts';

export const DECODE_NOTICE_CODES = [
  'encoding-named',
  'encoding-guessed',
  'bad-bytes-replaced',
  'nul-removed',
  'lone-surrogates-replaced',
] as const;
export type DecodeNoticeCode = (typeof DECODE_NOTICE_CODES)[number];

/** Something the reader should know about the decoding: how often, on which lines (1-based). */
export interface DecodeNotice {
  readonly code: DecodeNoticeCode;
  readonly count: number;
  readonly firstLine: number | null;
  /** The lines concerned, at most `MAX_NOTICE_LINES` of them. */
  readonly lines: readonly number[];
}

export const MAX_NOTICE_LINES = 1000;

/** A text file as lines; `isEmpty` when no line has anything but white space. */
export interface DecodedText {
  readonly encoding: string;
  readonly byteLength: number;
  readonly lines: readonly SourceLine[];
  readonly notices: readonly DecodeNotice[];
  readonly isEmpty: boolean;
}

/** Limits in bytes, above which a file is refused rather than risk the memory of the machine. */
export interface DecodeLimits {
  readonly maxFileBytes: number;
  readonly maxLineBytes: number;
}

export const DEFAULT_DECODE_LIMITS: DecodeLimits = { maxFileBytes: 256 * 2 ** 20, maxLineBytes: 16 * 2 ** 20 };

/** Share of NUL bytes above which a file is taken for a binary one. */
const MAX_NUL_SHARE = 0.01;

const LF = 0x0a;
const CR = 0x0d;

/**
 * The lines of a file.
 *
 * A line ends at LF, CR LF or a lone CR, in any mixture; LS, PS, NEL, VT and FF are characters of the text. Spans
 * count bytes of the file as given. Without `encoding` it is found by byte order mark, NUL pattern and validity;
 * `encoding` is any label of the WHATWG Encoding Standard. Throws `FormatError` for a binary file, one too big, a
 * line too long or an unknown label. An empty file is no error.
 */
export function decodeLines(
  bytes: Uint8Array,
  encoding?: string,
  limits: DecodeLimits = DEFAULT_DECODE_LIMITS,
): DecodedText {
  if (bytes.length > limits.maxFileBytes) {
    throw new FormatError('FILE_TOO_BIG', { sizeBytes: bytes.length, maxBytes: limits.maxFileBytes });
  }
  const binary = sniffBinary(bytes);
  if (binary !== null) throw new FormatError('BINARY_FILE', { looksLike: binary });
  const guess = encoding === undefined ? guessEncoding(bytes) : chosenEncoding(bytes, encoding);
  const isWide = guess.encoding === 'utf-16le' || guess.encoding === 'utf-16be';
  if (!isWide) refuseNuls(bytes);
  const body = bytes.subarray(guess.bomBytes);
  const text = makeDecoder(guess.encoding).decode(body);
  const texts = splitLines(text);
  const spans = isWide ? wideSpans(text, guess.bomBytes, bytes.length) : narrowSpans(bytes, guess.bomBytes);
  spans.forEach((span, index) => {
    if (span.end - span.start <= limits.maxLineBytes) return;
    throw new FormatError(
      'LINE_TOO_LONG',
      { sizeBytes: span.end - span.start, maxBytes: limits.maxLineBytes },
      index + 1,
    );
  });
  return clean(guess, bytes.length, texts, spans);
}

/** The lines of pasted text, as if it had been saved as UTF-8. Lone surrogates become U+FFFD, with a notice. */
export function linesOfText(text: string): DecodedText {
  const decoded = decodeLines(new TextEncoder().encode(text), 'utf-8');
  if (text.isWellFormed()) return decoded;
  const lines: number[] = [];
  let count = 0;
  splitLines(text).forEach((line, index) => {
    if (line.isWellFormed()) return;
    count += countLoneSurrogates(line);
    if (lines.length < MAX_NOTICE_LINES) lines.push(index + 1);
  });
  const notice: DecodeNotice = { code: 'lone-surrogates-replaced', count, firstLine: lines[0] ?? null, lines };
  return { ...decoded, notices: [...decoded.notices.filter(({ code }) => code !== 'bad-bytes-replaced'), notice] };
}

function countLoneSurrogates(text: string): number {
  const fixed = text.toWellFormed();
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== fixed[index]) count++;
  return count;
}

function chosenEncoding(bytes: Uint8Array, label: string): EncodingGuess {
  const encoding = makeDecoder(label).encoding;
  const marked = readByteOrderMark(bytes);
  const bomBytes = marked?.encoding === encoding ? marked.bomBytes : 0;
  return { encoding, bomBytes, evidence: 'chosen' };
}

function makeDecoder(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    throw new FormatError('UNKNOWN_ENCODING', { encoding: label });
  }
}

function refuseNuls(bytes: Uint8Array): void {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    count++;
    if (count > bytes.length * MAX_NUL_SHARE && count > 1) throw new FormatError('BINARY_FILE', { looksLike: 'data' });
  }
}

/** A cursor over the positions of one terminator, so that files without any CR are searched for it once. */
function finder(find: (from: number) => number): (from: number) => number {
  let next = -2;
  return (from) => {
    if (next !== -1 && next < from) next = find(from);
    return next === -1 ? Number.POSITIVE_INFINITY : next;
  };
}

/** Calls `visit` with start and end of every line; `size` is the length, `step` the width of one unit. */
function eachLine(
  nextLf: (from: number) => number,
  nextCr: (from: number) => number,
  from: number,
  size: number,
  visit: (start: number, end: number) => void,
): void {
  let start = from;
  while (start < size) {
    const lf = nextLf(start);
    const cr = nextCr(start);
    const end = Math.min(lf, cr, size);
    visit(start, end);
    start = cr < lf && lf === cr + 1 ? end + 2 : end + 1;
  }
}

function splitLines(text: string): string[] {
  const texts: string[] = [];
  const nextLf = finder((from) => text.indexOf('\n', from));
  const nextCr = finder((from) => text.indexOf('\r', from));
  eachLine(nextLf, nextCr, 0, text.length, (start, end) => texts.push(text.slice(start, end)));
  return texts;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** In every encoding but UTF-16 a newline byte is a newline: no lead or trail byte has its value. */
function narrowSpans(bytes: Uint8Array, from: number): Span[] {
  const spans: Span[] = [];
  const nextLf = finder((start) => bytes.indexOf(LF, start));
  const nextCr = finder((start) => bytes.indexOf(CR, start));
  eachLine(nextLf, nextCr, from, bytes.length, (start, end) => spans.push({ start, end }));
  return spans;
}

function wideSpans(text: string, bomBytes: number, byteLength: number): Span[] {
  const spans: Span[] = [];
  const nextLf = finder((from) => text.indexOf('\n', from));
  const nextCr = finder((from) => text.indexOf('\r', from));
  const toByte = (unit: number) => Math.min(byteLength, bomBytes + 2 * unit);
  eachLine(nextLf, nextCr, 0, text.length, (start, end) => spans.push({ start: toByte(start), end: toByte(end) }));
  return spans;
}

function clean(
  guess: EncodingGuess,
  byteLength: number,
  texts: readonly string[],
  spans: readonly Span[],
): DecodedText {
  const bad = new NoticeCounter('bad-bytes-replaced');
  const nul = new NoticeCounter('nul-removed');
  let isEmpty = true;
  const lines = texts.map((text, index): SourceLine => {
    let kept = text;
    if (text.includes('\0')) {
      kept = text.replaceAll('\0', '');
      nul.add(index + 1, text.length - kept.length);
    }
    if (guess.evidence !== 'valid' && kept.includes('\uFFFD')) bad.add(index + 1, kept.split('\uFFFD').length - 1);
    if (isEmpty && kept.trim() !== '') isEmpty = false;
    return { number: index + 1, text: kept, span: spans[index] ?? { start: byteLength, end: byteLength } };
  });
  const notices: DecodeNotice[] = [];
  const isWide = guess.encoding.startsWith('utf-16');
  if (guess.evidence === 'byte-order-mark' && isWide) notices.push(fileNotice('encoding-named'));
  if (guess.evidence === 'guessed' && guess.encoding !== 'utf-8') notices.push(fileNotice('encoding-guessed'));
  for (const counter of [bad, nul]) if (counter.count > 0) notices.push(counter.notice());
  return { encoding: guess.encoding, byteLength, lines, notices, isEmpty };
}

function fileNotice(code: DecodeNoticeCode): DecodeNotice {
  return { code, count: 1, firstLine: null, lines: [] };
}

class NoticeCounter {
  readonly code: DecodeNoticeCode;
  readonly lines: number[] = [];
  count = 0;

  constructor(code: DecodeNoticeCode) {
    this.code = code;
  }

  add(line: number, count: number): void {
    this.count += count;
    if (this.lines.length < MAX_NOTICE_LINES) this.lines.push(line);
  }

  notice(): DecodeNotice {
    return { code: this.code, count: this.count, firstLine: this.lines[0] ?? null, lines: this.lines };
  }
}
