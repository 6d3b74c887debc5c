// What is said of files: how they were read, how large they are, how they came.

import type { PreviewFile } from '#shared/contract/imports.ts';
import { plural } from '../../../text/plural.ts';

/** Encodings a reader can choose, the likely ones first. */
export const ENCODINGS: readonly { readonly id: string; readonly name: string; readonly hint: string }[] = [
  { id: 'utf-8', name: 'UTF-8', hint: 'most files' },
  { id: 'windows-1252', name: 'Windows-1252', hint: 'Western European' },
  { id: 'iso-8859-2', name: 'ISO 8859-2', hint: 'Central European' },
  { id: 'windows-1251', name: 'Windows-1251', hint: 'Cyrillic' },
  { id: 'shift_jis', name: 'Shift JIS', hint: 'Japanese' },
  { id: 'euc-jp', name: 'EUC-JP', hint: 'Japanese' },
  { id: 'gb18030', name: 'GB 18030', hint: 'Chinese, simplified' },
  { id: 'big5', name: 'Big5', hint: 'Chinese, traditional' },
  { id: 'euc-kr', name: 'EUC-KR', hint: 'Korean' },
  { id: 'utf-16le', name: 'UTF-16 LE', hint: 'Windows “Unicode”' },
  { id: 'utf-16be', name: 'UTF-16 BE', hint: 'big-endian' },
];

/** "Windows-1252"; a label this list does not know is shown as it is. */
export function encodingName(encoding: string): string {
  return ENCODINGS.find(({ id }) => id === encoding)?.name ?? encoding;
}

/** What the reader should know about how a file was decoded; null for what is of no concern. */
export function noticeWords(notice: PreviewFile['notices'][number], encoding: string): string | null {
  const from = notice.line === null ? '' : `, the first in line ${notice.line.toLocaleString('en-GB')}`;
  switch (notice.code) {
    case 'encoding-guessed':
      return `This file is not UTF-8; it was read as ${encodingName(encoding)}. Check letters with accents.`;
    case 'bad-bytes-replaced':
      return `${plural(notice.count, 'character')} could not be read and ${notice.count === 1 ? 'is' : 'are'} shown as \uFFFD${from}.`;
    case 'nul-removed':
      return `${plural(notice.count, 'NUL character')} left out${from}.`;
    case 'lone-surrogates-replaced':
      return `${plural(notice.count, 'half character')} replaced by \uFFFD${from}.`;
    default:
      // A byte order mark that names the encoding is the file's own word: nothing to check.
      return null;
  }
}

const FORMATS: Readonly<Record<string, string>> = { 'abstract-dump': 'titles and abstracts' };

/** "titles and abstracts". */
export function formatName(format: string): string {
  return Object.hasOwn(FORMATS, format) ? (FORMATS[format] ?? format) : format;
}

const ORIGINS: Readonly<Record<string, string>> = {
  drop: 'dropped on the window',
  choose: 'chosen from the disk',
  paste: 'pasted',
  opened: 'opened with Lectern',
  sample: 'the sample library',
  'command-line': 'from the command line',
};

/** "dropped on the window"; null when it is not known. */
export function originWords(origin: string): string | null {
  if (Object.hasOwn(ORIGINS, origin)) return ORIGINS[origin] ?? null;
  return origin === 'unknown' ? null : origin;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** "120 kB", "1.4 MB". */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit++;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  return unit === 0 ? plural(bytes, 'byte') : `${value.toFixed(digits)} ${UNITS[unit]}`;
}

/** "trending page.txt" or "trending page.txt and 4 more". */
export function filesTitle(names: readonly string[]): { readonly name: string; readonly rest: string } {
  const [name = 'nothing', ...others] = names;
  return { name, rest: others.length === 0 ? '' : ` and ${others.length.toLocaleString('en-GB')} more` };
}
