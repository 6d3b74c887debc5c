// The graph as a file of one of five formats.

import { toGraphml } from '#shared/domain/graph-picture/graphml.ts';
import { toJsonCanvas } from '#shared/domain/graph-picture/json-canvas.ts';
import type { Picture } from '#shared/domain/graph-picture/picture.ts';
import { toSvg } from '#shared/domain/graph-picture/svg.ts';

export const GRAPH_FORMATS = ['png', 'svg', 'graphml', 'gexf', 'canvas'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** Pixels either way a canvas is sure to have. */
const LARGEST = 8_000;

export async function graphFile(picture: Picture, format: GraphFormat): Promise<Blob> {
  switch (format) {
    case 'png':
      return toPng(picture);
    case 'svg':
      return new Blob([toSvg(picture)], { type: 'image/svg+xml' });
    case 'graphml':
      return new Blob([toGraphml(picture)], { type: 'application/xml' });
    case 'gexf': {
      const { toGexf } = await import('./gexf.ts');
      return new Blob([toGexf(picture)], { type: 'application/xml' });
    }
    case 'canvas':
      return new Blob([toJsonCanvas(picture)], { type: 'application/json' });
    default:
      return format satisfies never;
  }
}

/** The SVG, drawn by the browser at twice its size, or as large as a canvas can be. */
async function toPng(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([toSvg(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, LARGEST / picture.width, LARGEST / picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the picture is too large to draw');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
