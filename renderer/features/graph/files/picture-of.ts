// The picture as it looks now, free of sigma: what the files are made from. Pure.

import type { Graph } from '#shared/contract/graph.ts';
import type { Picture } from '#shared/domain/graph-picture/picture.ts';
import { boxOf } from '../drawing/frame.ts';
import { type Look, linkMark, nodeMark } from '../drawing/marks.ts';
import type { Palette } from '../drawing/palette.ts';
import type { Places } from '../layout/layout-input.ts';

const WIDTH = 1_600;
const MARGIN = 90;
/** Room for each node in pixels: a large picture gets more paper rather than smaller nodes. */
const ROOM = 52;

export function pictureOf(graph: Graph, places: Places, look: Look, palette: Palette): Picture {
  const { nodes, links, types } = graph;
  const box = boxOf(places);
  const across = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]);
  const scale = Math.max(WIDTH - 2 * MARGIN, ROOM * Math.sqrt(nodes.id.length) * 1.6) / across;
  return {
    nodes: nodes.id.map((id, at) => {
      const mark = nodeMark(graph, at, look, palette);
      const kind = nodes.kind[at] ?? 'method';
      return {
        id: `${kind}-${id}`,
        kind,
        detail: nodes.detail[at] ?? '',
        name: nodes.name[at] ?? '',
        label: mark.label,
        year: nodes.year[at] ?? null,
        x: ((places.x[at] ?? 0) - box.x[0]) * scale + MARGIN,
        // The picture on screen has its y upwards.
        y: (box.y[1] - (places.y[at] ?? 0)) * scale + MARGIN,
        radius: mark.size,
        shape: mark.shape,
        colour: mark.colour,
        fill: mark.fill,
        isPinned: nodes.isPinned[at] === true,
      };
    }),
    links: links.source.map((source, at) => {
      const mark = linkMark(graph, at, look, palette);
      const type = types[links.type[at] ?? -1];
      return {
        source,
        target: links.target[at] ?? source,
        label: type?.label ?? 'names',
        colour: mark.colour,
        width: mark.size,
        dash: mark.dash,
        isSymmetric: type?.isSymmetric ?? false,
        isSuggested: links.isSuggested[at] === true,
      };
    }),
    width: (box.x[1] - box.x[0]) * scale + 2 * MARGIN,
    height: (box.y[1] - box.y[0]) * scale + 2 * MARGIN,
    paper: palette.paper,
    ink: palette.ink,
  };
}
