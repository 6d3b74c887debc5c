// A graph as it is drawn, free of any library that draws it: what the graph's files are written from.

export interface PictureNode {
  readonly id: string;
  readonly kind: 'paper' | 'method';
  /** A method's kind or a paper's reading state. */
  readonly detail: string;
  readonly name: string;
  readonly label: string;
  readonly year: number | null;
  /** Pixels of the picture at its own size; y grows downwards. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: 'circle' | 'square' | 'dot';
  readonly colour: string;
  readonly fill: string;
  readonly isPinned: boolean;
}

export interface PictureLink {
  /** Numbers of its nodes. */
  readonly source: number;
  readonly target: number;
  /** What it says, read from the source: "outperforms". */
  readonly label: string;
  readonly colour: string;
  readonly width: number;
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string;
  readonly isSymmetric: boolean;
  readonly isSuggested: boolean;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly ink: string;
}

/** What XML cannot hold at all, most control characters and lone surrogates, becomes a replacement sign. */
export function xmlSigns(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

/** Text for an XML file, inside elements and attributes. */
export function xmlText(text: string): string {
  return xmlSigns(text).replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Two digits after the point: the same picture gives the same file. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
