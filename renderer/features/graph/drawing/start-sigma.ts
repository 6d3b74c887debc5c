// Sigma with our programs and manners, before there is anything to draw.

import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { createEdgeCompoundProgram } from 'sigma/rendering';
import type { NodeDisplayData } from 'sigma/types';
import type { Drawn, NodePicture } from './drawn.ts';
import { labelPainters, type Named } from './labels.ts';
import { LinkProgram } from './link-program.ts';
import { MarkProgram } from './mark-program.ts';
import type { Palette } from './palette.ts';

interface Manners {
  readonly palette: () => Palette;
  readonly font: string;
  /** Nothing moves by itself. */
  readonly isStill: boolean;
  /** How a node looks, by its number. */
  readonly nodeData: (at: number) => Partial<NodeDisplayData>;
}

const EMPTY: Drawn = new MultiGraph();

/** Draws nothing and compiles nothing. */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

export function startSigma(container: HTMLElement, { palette, font, isStill, nodeData }: Manners): NodePicture {
  const labels = labelPainters({
    palette,
    font,
    picture: () => sigma.getDimensions(),
    nodes: () => namedNodes(sigma),
  });
  const sigma: NodePicture = new Sigma(EMPTY, container, {
    allowInvalidContainer: true,
    // Under sigma's own names, so that its own programs are not compiled beside them for nothing.
    nodeProgramClasses: { circle: MarkProgram },
    edgeProgramClasses: { line: LinkProgram, arrow: createEdgeCompoundProgram([]) },
    // A node under the pointer gets a ring round it and is not drawn once more.
    nodeHoverProgramClasses: { circle: NoProgram },
    nodeReducer: (_, { at, x, y }) => ({ x, y, ...nodeData(at) }),
    labelGridCellSize: 110,
    // The tools stand over the lower rim: what is shown in full lies above them, with its names.
    stagePadding: 76,
    minEdgeThickness: 0.8,
    zIndex: false,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    zoomDuration: isStill ? 0 : 120,
    inertiaDuration: isStill ? 0 : 150,
    doubleClickZoomingDuration: isStill ? 0 : 150,
    ...labels.painters,
  });
  sigma.on('beforeRender', labels.clear);
  return sigma;
}

/** Every name that has room, up to here; of more nodes, one in each part of the picture, and of the large ones alone. */
const NAMED_UP_TO = 300;

export function nameAsFit(sigma: NodePicture, count: number): void {
  const isFew = count <= NAMED_UP_TO;
  const settings = { labelDensity: isFew ? NAMED_UP_TO : 1, labelRenderedSizeThreshold: isFew ? 0 : 6 };
  // Setting anything makes sigma sort everything anew.
  if (sigma.getSetting('labelDensity') !== settings.labelDensity) sigma.setSettings(settings);
}

function namedNodes(sigma: NodePicture): Named[] {
  const graph = sigma.getGraph();
  if (graph.order > NAMED_UP_TO) return [];
  return graph.mapNodes((key) => {
    const data = sigma.getNodeDisplayData(key);
    const { x, y } = sigma.framedGraphToViewport(data ?? { x: 0, y: 0 });
    const size = sigma.scaleSize(data?.size ?? 0);
    return { key, x, y, size, label: data?.label ?? '', isForced: data?.forceLabel ?? false };
  });
}
