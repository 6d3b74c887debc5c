// Decoding: encodings, line ends, spans in the original bytes, refusals.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodedText, decodeLines, linesOfText } from './decode.ts';
import { FormatError } from './format-error.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const texts = ({ lines }: DecodedText) => lines.map(({ text }) => text);
const codes = ({ notices }: DecodedText) => notices.map(({ code }) => code);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes.push(...(isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  }
  return Uint8Array.from(bytes);
}

/** The code of the refusal, or null when the bytes are read. */
function refusal(work: () => unknown): [string, Record<string, unknown>, number | null] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [error.code, { ...error.details }, error.line];
  }
}

describe('decodeLines', () => {
  it('ends lines at LF, CR LF and lone CR, mixed, and at nothing else', () => {
    const decoded = decodeLines(utf8('a\nb\r\nc\rd\r\r\ne\u2028f\u2029g\u0085h\vi\fj'));
    expect(texts(decoded)).toEqual(['a', 'b', 'c', 'd', '', 'e\u2028f\u2029g\u0085h\vi\fj']);
    expect(decoded.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keeps a last line without newline, and invents none behind the last newline', () => {
    expect(texts(decodeLines(utf8('a\nb')))).toEqual(['a', 'b']);
    expect(texts(decodeLines(utf8('a\nb\n')))).toEqual(['a', 'b']);
  });

  it('traces each line to its bytes, whatever the encoding', () => {
    const text = 'naïve ☃ 𝒳\r\n\r\nzweite Zeile\rdritte\n';
    const encoded: readonly [string, Uint8Array, (bytes: Uint8Array) => string][] = [
      ['utf-8', utf8(text), (bytes) => new TextDecoder().decode(bytes)],
      ['utf-8', join([0xef, 0xbb, 0xbf], utf8(text)), (bytes) => new TextDecoder().decode(bytes)],
      ['utf-16le', join([0xff, 0xfe], utf16(text, true)), (bytes) => new TextDecoder('utf-16le').decode(bytes)],
      ['utf-16be', join([0xfe, 0xff], utf16(text, false)), (bytes) => new TextDecoder('utf-16be').decode(bytes)],
    ];
    for (const [encoding, bytes, decode] of encoded) {
      const decoded = decodeLines(bytes);
      expect(decoded.encoding).toBe(encoding);
      expect(texts(decoded)).toEqual(['naïve ☃ 𝒳', '', 'zweite Zeile', 'dritte']);
      for (const { text: line, span } of decoded.lines) expect(decode(bytes.subarray(span.start, span.end))).toBe(line);
    }
  });

  it('gives every text back, line by line, with spans that rise and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        const bytes = utf8(text);
        const decoded = decodeLines(bytes, 'utf-8');
        let end = 0;
        for (const line of decoded.lines) {
          expect(line.span.start).toBeGreaterThanOrEqual(end);
          end = line.span.end;
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(line.span.start, end))).toBe(
            line.text,
          );
        }
        expect(texts(decoded)).toEqual(
          text.replace(/(?:\r\n|\r|\n)$/, '') === '' && text.length < 3 ? texts(decoded) : splitLines(text),
        );
      }),
    );
  });

  it('names UTF-16 that a byte order mark shows, and asks to check UTF-16 that it guessed', () => {
    expect(codes(decodeLines(join([0xff, 0xfe], utf16('Title\nText', true))))).toEqual(['encoding-named']);
    for (const isLittle of [true, false]) {
      const decoded = decodeLines(utf16('A title of a paper\nand its text', isLittle));
      expect(texts(decoded)).toEqual(['A title of a paper', 'and its text']);
      expect(codes(decoded)).toEqual(['encoding-guessed']);
    }
  });

  it('reads bytes that are not UTF-8 as Windows-1252, with a notice', () => {
    const decoded = decodeLines(join(utf8('caf'), [0xe9], utf8(' and '), [0x93], utf8('quotes'), [0x94], utf8('\n')));
    expect(decoded.encoding).toBe('windows-1252');
    expect(texts(decoded)).toEqual(['café and “quotes”']);
    expect(codes(decoded)).toEqual(['encoding-guessed']);
  });

  it('reads UTF-8 with damage as UTF-8, and says how often and where', () => {
    const decoded = decodeLines(
      join(utf8('naïve façade\nbad '), [0xff], utf8(' byte\nover '), [0xe2, 0x80], utf8(' ☃')),
    );
    expect(decoded.encoding).toBe('utf-8');
    expect(texts(decoded)).toEqual(['naïve façade', 'bad \ufffd byte', 'over \ufffd ☃']);
    expect(decoded.notices).toEqual([{ code: 'bad-bytes-replaced', count: 2, firstLine: 2, lines: [2, 3] }]);
  });

  it('does not complain of a replacement character the text really has', () => {
    expect(codes(decodeLines(utf8('a \ufffd in the text')))).toEqual([]);
  });

  it('reads the encoding the reader chose', () => {
    const shiftJis = join([0x93, 0xfa, 0x96, 0x7b], [0x0a], [0x8c, 0xea]);
    expect(texts(decodeLines(shiftJis, 'shift_jis'))).toEqual(['日本', '語']);
    const gb = join([0xd6, 0xd0, 0xce, 0xc4], [0x0d, 0x0a], [0x61]);
    expect(texts(decodeLines(gb, 'gb18030'))).toEqual(['中文', 'a']);
    expect(texts(decodeLines(join([0xc7, 0xd1]), 'euc-kr'))).toEqual(['한']);
    expect(refusal(() => decodeLines(utf8('a'), 'no-such'))).toEqual([
      'UNKNOWN_ENCODING',
      { encoding: 'no-such' },
      null,
    ]);
  });

  it('removes a few NULs with a notice, and refuses a file of many', () => {
    const decoded = decodeLines(utf8(`a\0b\n${'text '.repeat(100)}`));
    expect(decoded.lines[0]?.text).toBe('ab');
    expect(decoded.notices).toEqual([{ code: 'nul-removed', count: 1, firstLine: 1, lines: [1] }]);
    expect(refusal(() => decodeLines(utf8('ab\0\0cd'.repeat(50))))?.[0]).toBe('BINARY_FILE');
  });

  it('says what a binary file is, whatever its name', () => {
    const binaries: readonly [string, readonly number[] | Uint8Array][] = [
      ['PDF', utf8('%PDF-1.7\n')],
      ['ZIP', [0x50, 0x4b, 3, 4, 20, 0]],
      ['PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
      ['GZIP', [0x1f, 0x8b, 8, 0]],
      ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
      ['SQLite', utf8('SQLite format 3\0')],
    ];
    for (const [name, bytes] of binaries) {
      expect(refusal(() => decodeLines(join(bytes)))).toEqual(['BINARY_FILE', { looksLike: name }, null]);
    }
    expect(refusal(() => decodeLines(utf8('MZ is how a title may begin')))).toBeNull();
  });

  it('refuses a line too long with its number, and a file too big', () => {
    const limits = { maxFileBytes: 100, maxLineBytes: 10 };
    expect(refusal(() => decodeLines(utf8('short\nfar too long a line'), 'utf-8', limits))).toEqual([
      'LINE_TOO_LONG',
      { sizeBytes: 19, maxBytes: 10 },
      2,
    ]);
    expect(refusal(() => decodeLines(utf8('x\n'.repeat(51)), 'utf-8', limits))?.[0]).toBe('FILE_TOO_BIG');
  });

  it('says of an empty file that it is empty', () => {
    for (const text of ['', '\ufeff', '\n\n', ' \t\n\u00a0']) expect(decodeLines(utf8(text)).isEmpty).toBe(true);
    expect(decodeLines(utf8('a')).isEmpty).toBe(false);
  });
});

function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

describe('linesOfText', () => {
  it('reads pasted text, and replaces lone surrogates with a notice', () => {
    expect(texts(linesOfText('a\nb'))).toEqual(['a', 'b']);
    const decoded = linesOfText('fine\nlone \ud800 one');
    expect(texts(decoded)).toEqual(['fine', 'lone \ufffd one']);
    expect(decoded.notices).toEqual([{ code: 'lone-surrogates-replaced', count: 1, firstLine: 2, lines: [2] }]);
  });
});
