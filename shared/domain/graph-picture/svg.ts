// The graph as an SVG picture.

import { type Picture, type PictureNode, short, xmlText } from './picture.ts';

/** Below this many pixels from another label one is left out, as on screen. */
const LABEL_HEIGHT = 14;
const LETTER_WIDTH = 6.4;

/** A standalone file: no script, no style sheet, no reference to anything outside it. */
export function toSvg({ nodes, links, width, height, paper, ink }: Picture): string {
  const lines = links.map(({ source, target, colour, width: stroke, dash, label }) => {
    const [from, to] = [nodes[source], nodes[target]];
    if (!from || !to) return '';
    const dashes = dash === '' ? '' : ` stroke-dasharray="${xmlText(dash)}"`;
    const title = `<title>${xmlText(`${from.name} ${label} ${to.name}`)}</title>`;
    return `<path d="M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}" stroke="${xmlText(colour)}" stroke-width="${short(stroke)}"${dashes}>${title}</path>`;
  });
  const marks = nodes.map((node) => `<g><title>${xmlText(node.name)}</title>${mark(node)}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">`,
    `<rect width="100%" height="100%" fill="${xmlText(paper)}"/>`,
    '<g fill="none">',
    ...lines,
    '</g>',
    '<g stroke-width="2">',
    ...marks,
    '</g>',
    `<g font-family="Inter, system-ui, sans-serif" font-size="12" font-weight="500" text-anchor="middle" fill="${xmlText(ink)}" stroke="${xmlText(paper)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">`,
    ...labels(nodes),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function mark({ shape, x, y, radius, colour, fill }: PictureNode): string {
  const paint = `stroke="${xmlText(colour)}" fill="${xmlText(fill)}"`;
  if (shape !== 'square') return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${paint}/>`;
  const side = radius * 0.86;
  return `<rect x="${short(x - side)}" y="${short(y - side)}" width="${short(2 * side)}" height="${short(2 * side)}" rx="3" ${paint}/>`;
}

/** The larger a node, the sooner its label gets the room. */
function labels(nodes: readonly PictureNode[]): string[] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  return nodes
    .filter(({ label }) => label !== '')
    .toSorted((a, b) => b.radius - a.radius)
    .flatMap(({ label, x, y, radius }) => {
      const at = { x, y: y + radius + 15, half: ([...label].length * LETTER_WIDTH) / 2 };
      const isFree = taken.every(
        (other) => Math.abs(other.y - at.y) >= LABEL_HEIGHT || Math.abs(other.x - at.x) >= other.half + at.half,
      );
      if (!isFree) return [];
      taken.push(at);
      return `<text x="${short(at.x)}" y="${short(at.y)}">${xmlText(label)}</text>`;
    });
}
