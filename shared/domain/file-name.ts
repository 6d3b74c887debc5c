// File names that are safe on every system people keep notes on.

/** Longest base name, in bytes of UTF-8, before the suffix: leaves room for `.md` and an id everywhere. */
const MAX_NAME_BYTES = 120;

/** Names Windows keeps for devices, whatever extension follows, with the superscript digits it also takes. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Not allowed somewhere, or with a meaning in wiki links: # ^ [ ] | and the characters of paths. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]%`]/g;

/** Control, format (bidi overrides, zero-width, tags), private and unassigned characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;

/**
 * A title as one path component without extension: never empty, hidden, reserved or with a trailing dot.
 *
 * `fallback` is used where nothing readable is left. Cut at whole graphemes.
 */
export function safeFileName(title: string, fallback: string): string {
  const readable = title
    .normalize('NFC')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s*[:/\\|]\s*/g, ' - ')
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ');
  const trimmed = trimEnds(cutToBytes(trimEnds(readable), MAX_NAME_BYTES));
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return fallback;
  return RESERVED.test(trimmed) ? cutToBytes(`_${trimmed}`, MAX_NAME_BYTES) : trimmed;
}

/** Two names with the same key would be one file on some system: case, normal form and ß/ss count as equal. */
export function fileNameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

function trimEnds(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && ' .-~'.includes(name.charAt(start))) start += 1;
  while (end > start && ' .'.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const encoder = new TextEncoder();

function cutToBytes(name: string, maxBytes: number): string {
  if (encoder.encode(name).length <= maxBytes) return name;
  let bytes = 0;
  let end = 0;
  for (const { segment } of graphemes.segment(name.slice(0, 1_000))) {
    bytes += encoder.encode(segment).length;
    if (bytes > maxBytes) break;
    end += segment.length;
  }
  const cut = name.slice(0, end);
  const lastSpace = cut.lastIndexOf(' ');
  return lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
}

/** Gives out names no two of which are the same file anywhere. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** Marks a name as used; false when it was. */
  take(name: string): boolean {
    const key = fileNameKey(name);
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  /** `base.extension`, or with the id (and then a number) in brackets where that is taken. */
  unique(base: string, id: string, extension: string): string {
    for (let attempt = 0; ; attempt += 1) {
      const suffix = attempt === 0 ? '' : attempt === 1 ? ` (${id})` : ` (${id} ${attempt})`;
      const name = `${base}${suffix}.${extension}`;
      if (this.take(name)) return name;
    }
  }
}
