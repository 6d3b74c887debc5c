// Guesses how the bytes of a text file encode characters, and says how sure it is.

/** How the encoding was found: printed in the file, proved by its bytes, guessed, or named by the reader. */
export type EncodingEvidence = 'byte-order-mark' | 'valid' | 'guessed' | 'chosen';

export interface EncodingGuess {
  /** Label a TextDecoder accepts. */
  readonly encoding: string;
  /** Bytes of the byte order mark to skip. */
  readonly bomBytes: number;
  readonly evidence: EncodingEvidence;
}

/** Bytes looked at for the NUL pattern of UTF-16: enough for any heading, cheap for any file. */
const SAMPLE_BYTES = 4096;

/** Share of NULs in one half of the byte pairs above which, and in the other half below which, it is UTF-16. */
const NUL_SHARE_HIGH = 0.4;
const NUL_SHARE_LOW = 0.05;

/** The encoding of `bytes`: byte order mark, NUL pattern, strict UTF-8, then Windows-1252 or damaged UTF-8. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const marked = readByteOrderMark(bytes);
  if (marked !== null) return marked;
  const wide = guessUtf16(bytes);
  if (wide !== null) return { encoding: wide, bomBytes: 0, evidence: 'guessed' };
  if (isUtf8(bytes)) return { encoding: 'utf-8', bomBytes: 0, evidence: 'valid' };
  const encoding = isDamagedUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return { encoding, bomBytes: 0, evidence: 'guessed' };
}

/** The encoding a byte order mark names, or null where there is none. */
export function readByteOrderMark(bytes: Uint8Array): EncodingGuess | null {
  const evidence = 'byte-order-mark';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3, evidence };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2, evidence };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2, evidence };
  return null;
}

/** UTF-16 without a mark: Latin text has a NUL in every second byte, always on the same side. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  if (pairs === 0) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (odd / pairs > NUL_SHARE_HIGH && even / pairs < NUL_SHARE_LOW) return 'utf-16le';
  if (even / pairs > NUL_SHARE_HIGH && odd / pairs < NUL_SHARE_LOW) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes that are not UTF-8 are either UTF-8 with damage or an eight-bit encoding.
 *
 * Well-formed sequences of several bytes practically never arise by chance in Windows-1252 text, where a high byte
 * stands between ASCII letters; so sequences that look like UTF-8 are weighed against lonely high bytes.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sequences = 0;
  let lonely = 0;
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] as number;
    index++;
    if (lead < 0x80) continue;
    let following = 0;
    while (following < 3 && ((bytes[index + following] ?? 0) & 0xc0) === 0x80) following++;
    index += following;
    if (lead >= 0xc0 && following > 0) sequences++;
    else lonely += 1 + following;
  }
  return sequences > 0 && sequences >= lonely;
}
