// The graph as JSON Canvas 1.0 (jsoncanvas.org), which note programs open as a board.

import type { Picture, PictureNode } from './picture.ts';

/** A card is wide: nodes that are a label apart on screen need more room on a board. */
const SPREAD = 2.6;
const LETTER_WIDTH = 9;
const HEIGHT = 60;

export function toJsonCanvas({ nodes, links }: Picture): string {
  const canvas = {
    nodes: nodes.map((node) => {
      const width = Math.max(120, Math.min(420, [...node.name].length * LETTER_WIDTH + 40));
      return {
        id: node.id,
        type: 'text',
        text: escapeMarkdown(node.name),
        x: Math.round(node.x * SPREAD - width / 2),
        y: Math.round(node.y * SPREAD - HEIGHT / 2),
        width,
        height: HEIGHT,
        ...hexOf(node),
      };
    }),
    edges: links.map(({ source, target, label, isSymmetric, colour }, at) => ({
      id: `link-${at}`,
      fromNode: nodes[source]?.id ?? '',
      toNode: nodes[target]?.id ?? '',
      toEnd: isSymmetric ? 'none' : 'arrow',
      label,
      ...hexOf({ colour }),
    })),
  };
  return `${JSON.stringify(canvas, null, '\t')}\n`;
}

/** A name is shown as it is: nothing in it becomes a heading, a link or a tag. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-!|~$^=&.]/g, '\\$&');
}

/** The format wants `#rrggbb`; a colour said otherwise is left out. */
function hexOf({ colour }: Pick<PictureNode, 'colour'>): { readonly color?: string } {
  const channels = colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/)?.slice(1);
  if (channels === undefined) return /^#[0-9a-f]{6}$/i.test(colour) ? { color: colour } : {};
  return { color: `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}` };
}
