// Names under the nodes, with a rim of paper that keeps them legible over lines.

import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Palette } from './palette.ts';

type Data = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

const FONT_PX = 12;

/** A label may come this near to another before it is left out. */
const AIR_PX = 3;

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** Sigma calls these once a label and frame; `clear` goes before a frame. Of labels in one place the first stays. */
export function labelPainters(palette: () => Palette, font: string) {
  let taken: Rectangle[] = [];

  /** Whether there is room, which is then taken; a label asked for by name is drawn in any case. */
  function take(wanted: Rectangle, isForced: boolean): boolean {
    if (!isForced && taken.some((other) => overlaps(wanted, other))) return false;
    taken.push(wanted);
    return true;
  }

  function drawLabel(context: CanvasRenderingContext2D, data: Data): void {
    if (data.label === null || data.label === '') return;
    const { ink, paper } = palette();
    context.font = `500 ${FONT_PX}px ${font}`;
    const half = context.measureText(data.label).width / 2 + AIR_PX;
    const y = data.y + data.size + FONT_PX + 3;
    if (!take([data.x - half, y - FONT_PX, data.x + half, y + AIR_PX], data['forceLabel'] === true)) return;
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.strokeText(data.label, data.x, y);
    context.fillText(data.label, data.x, y);
  }

  function drawHover(context: CanvasRenderingContext2D, data: Data): void {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = palette().accent;
    context.stroke();
    drawLabel(context, { ...data, forceLabel: true });
  }

  return {
    clear: () => {
      taken = [];
    },
    painters: {
      defaultDrawNodeLabel: drawLabel,
      defaultDrawNodeHover: drawHover,
    } satisfies Partial<Settings>,
  };
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
