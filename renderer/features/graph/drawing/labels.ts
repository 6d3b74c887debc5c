// Names beside the nodes, with a rim of paper that keeps them legible over lines.

import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { type Extent, type Mark, type Spot, TakenRoom } from './label-places.ts';
import type { Palette } from './palette.ts';

type Data = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

/** A node on screen, as names have to respect it. */
export interface Named extends Mark {
  readonly key: string;
  readonly label: string;
  /** Its name has the first choice, and hides a node rather than be left out. */
  readonly isForced: boolean;
}

const FONT_PX = 12;
/** What letters with their ascenders and descenders need. */
const LINE_PX = 15;

interface Manners {
  readonly palette: () => Palette;
  readonly font: string;
  readonly picture: () => Extent;
  /** The nodes no name may hide, for once a frame; empty where they are too many to be respected. */
  readonly nodes: () => readonly Named[];
}

/** Sigma calls these once a name and frame; `clear` goes before a frame. */
export function labelPainters({ palette, font, picture, nodes }: Manners) {
  let frame: { readonly room: TakenRoom; readonly spots: ReadonlyMap<string, Spot> | null } | null = null;
  const widths = new Map<string, number>();

  /** Where sigma's order would let the first come take the room, those that must be there and the largest do. */
  function begin(context: CanvasRenderingContext2D) {
    const room = new TakenRoom(picture());
    const all = nodes();
    if (all.length === 0) return { room, spots: null };
    for (const node of all) room.cover(node);
    const spots = new Map<string, Spot>();
    for (const node of all.toSorted((a, b) => Number(b.isForced) - Number(a.isForced) || b.size - a.size)) {
      const spot = node.label === '' ? null : room.place(node, extentOf(context, node.label), node.isForced);
      if (spot !== null) spots.set(node.key, spot);
    }
    return { room, spots };
  }

  function extentOf(context: CanvasRenderingContext2D, label: string): Extent {
    const width = widths.get(label) ?? context.measureText(label).width;
    widths.set(label, width);
    return { width, height: LINE_PX };
  }

  function drawLabel(context: CanvasRenderingContext2D, data: Data): void {
    if (data.label === null || data.label === '') return;
    context.font = `500 ${FONT_PX}px ${font}`;
    frame ??= begin(context);
    const { room, spots } = frame;
    const spot = spots
      ? spots.get(String(data['key']))
      : room.place(data, extentOf(context, data.label), data['forceLabel'] === true);
    if (spot) write(context, data.label, spot);
  }

  function write(context: CanvasRenderingContext2D, label: string, { x, y }: Spot): void {
    const { ink, paper } = palette();
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.strokeText(label, x, y);
    context.fillText(label, x, y);
  }

  function drawHover(context: CanvasRenderingContext2D, data: Data): void {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = palette().accent;
    context.stroke();
  }

  return {
    clear: () => {
      frame = null;
    },
    painters: {
      defaultDrawNodeLabel: drawLabel,
      defaultDrawNodeHover: drawHover,
    } satisfies Partial<Settings>,
  };
}
