// Recognises files that are not text by the bytes they begin with.

interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly offset?: number;
  /** Set for signatures that are also plausible text: then a NUL must follow soon. */
  readonly needsNul?: true;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** First bytes of common file types, from the published descriptions of those formats. */
const SIGNATURES: readonly Signature[] = [
  { name: 'PDF', bytes: ascii('%PDF-') },
  { name: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: ascii('GIF8') },
  { name: 'WEBP', bytes: ascii('WEBP'), offset: 8 },
  { name: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'GZIP', bytes: [0x1f, 0x8b] },
  { name: 'BZIP2', bytes: ascii('BZh'), needsNul: true },
  { name: 'XZ', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'ZSTD', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: '7Z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { name: 'SQLite', bytes: [...ascii('SQLite format 3'), 0] },
  { name: 'OLE', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'Windows program', bytes: ascii('MZ'), needsNul: true },
  { name: 'RTF', bytes: ascii('{\\rtf') },
  { name: 'PostScript', bytes: ascii('%!PS') },
];

/** How far the NUL that `needsNul` asks for may be away: longer than any such header's first fields. */
const NUL_WINDOW = 64;

/**
 * Name of the binary format the bytes begin with, or null.
 *
 * RTF and PostScript are text in the letter of the law, but not text a person wrote; they are named too.
 */
export function sniffBinary(bytes: Uint8Array): string | null {
  for (const signature of SIGNATURES) {
    const offset = signature.offset ?? 0;
    if (!signature.bytes.every((byte, index) => bytes[offset + index] === byte)) continue;
    if (signature.needsNul && !bytes.subarray(0, NUL_WINDOW).includes(0)) continue;
    return signature.name;
  }
  return null;
}
