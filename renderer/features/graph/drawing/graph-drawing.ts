// The picture on screen: a library's graph drawn by sigma. It knows nothing of React, the store or the engine.

import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { createEdgeCompoundProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Graph } from '#shared/contract/graph.ts';
import type { Places } from '../layout/layout-input.ts';
import { packDash } from './dash.ts';
import type { Drawn, LinkData, NodeData } from './drawn.ts';
import { type Box, boxOf, holds, type Sight, toCamera, toSight } from './frame.ts';
import { type GestureListener, listenTo } from './gestures.ts';
import { labelPainters } from './labels.ts';
import { LinkProgram } from './link-program.ts';
import { MarkProgram } from './mark-program.ts';
import { type Look, linkMark, nodeMark } from './marks.ts';
import type { Palette } from './palette.ts';
import { distanceToLine, type Point } from './shapes.ts';
import { inSlices, nextTurn } from './slices.ts';

export interface DrawingOptions {
  readonly palette: Palette;
  readonly look: Look;
  readonly font: string;
  readonly isStill: boolean;
  readonly gestures: GestureListener;
}

/** Up to here every node that has room gets its name. */
const NAMED_UP_TO = 300;
const LINE_REACH_PX = 6;

export class GraphDrawing {
  readonly #container: HTMLElement;
  readonly #options: DrawingOptions;
  #palette: Palette;
  #look: Look;
  #sigma: Sigma<NodeData, LinkData> | null = null;
  #graph: Graph | null = null;
  #box: Box | null = null;
  #round = 0;
  #dashes = new Map<string, number>();
  /** Sigma is to sort everything anew in the next frame: until then it cannot repaint a part. */
  #isStale = false;
  readonly #resizes: ResizeObserver;

  constructor(container: HTMLElement, options: DrawingOptions) {
    this.#container = container;
    this.#options = options;
    this.#palette = options.palette;
    this.#look = options.look;
    // Sigma itself only hears of the window, not of the pane beside the picture.
    this.#resizes = new ResizeObserver(() => this.#refreshAll());
    this.#resizes.observe(container);
    window.addEventListener('resize', this.#onWindow);
  }

  readonly #onWindow = () => this.#refreshAll();

  #refreshAll(): void {
    if (this.#sigma === null) return;
    this.#isStale = true;
    this.#sigma.refresh({ schedule: true });
  }

  /** Sigma itself, for gestures; null before the first picture. */
  get sigma(): Sigma<NodeData, LinkData> | null {
    return this.#sigma;
  }

  /**
   * Draws other nodes and links; false when a newer picture was asked for meanwhile. What still fits keeps its scale
   * and the camera stays, unless `fits` asks for the whole.
   */
  async show(graph: Graph, places: Places, fits: boolean): Promise<boolean> {
    this.#round += 1;
    const round = this.#round;
    const isWanted = () => round === this.#round;
    const drawn = await build(graph, places, isWanted);
    if (drawn === null) return false;
    if (this.#sigma === null) {
      this.#start();
      // Starting waits for the graphics card: what else waits for the page's thread goes before the drawing.
      await nextTurn();
      if (!isWanted()) return false;
    }
    this.#graph = graph;
    this.#frame(places, fits);
    this.#setLabels(graph);
    this.#sigma?.setGraph(drawn);
    if (fits) this.fit();
    return true;
  }

  #start(): void {
    const labels = labelPainters(() => this.#palette, this.#options.font);
    const sigma = new Sigma<NodeData, LinkData>(EMPTY, this.#container, {
      allowInvalidContainer: true,
      // Under sigma's own names, so that its own programs are not compiled beside them for nothing.
      nodeProgramClasses: { circle: MarkProgram },
      edgeProgramClasses: { line: LinkProgram, arrow: createEdgeCompoundProgram([]) },
      nodeReducer: (_, { at, x, y }) => ({ x, y, ...this.#nodeData(at) }),
      edgeReducer: (_, { at }) => this.#linkData(at),
      labelGridCellSize: 110,
      labelDensity: 1,
      stagePadding: 56,
      minEdgeThickness: 0.8,
      zIndex: false,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      zoomDuration: this.#options.isStill ? 0 : 120,
      inertiaDuration: this.#options.isStill ? 0 : 150,
      doubleClickZoomingDuration: this.#options.isStill ? 0 : 150,
      ...labels.painters,
    });
    sigma.on('beforeRender', labels.clear);
    sigma.on('afterProcess', () => {
      this.#isStale = false;
    });
    this.#sigma = sigma;
    this.#box = null;
    listenTo(sigma, this.#options.gestures, (point) => this.linkAt(point));
  }

  #setLabels({ nodes }: Graph): void {
    const threshold = labelThreshold(nodes.id.length);
    if (this.#sigma?.getSetting('labelRenderedSizeThreshold') !== threshold)
      this.#sigma?.setSetting('labelRenderedSizeThreshold', threshold);
  }

  #nodeData(at: number): Partial<NodeDisplayData> {
    if (this.#graph === null) return {};
    const mark = nodeMark(this.#graph, at, this.#look, this.#palette);
    const data = {
      size: mark.size,
      color: mark.colour,
      fill: mark.fill,
      corner: mark.shape === 'square' ? 1 : 0,
      label: mark.label,
      forceLabel: mark.hasLabelAlways && mark.label !== '',
    };
    return data;
  }

  #linkData(at: number): Partial<EdgeDisplayData> {
    if (this.#graph === null) return {};
    const mark = linkMark(this.#graph, at, this.#look, this.#palette);
    const data = { size: mark.size, color: mark.colour, dash: this.#dash(mark.dash) };
    return data;
  }

  #dash(pattern: string): number {
    const known = this.#dashes.get(pattern) ?? packDash(pattern);
    this.#dashes.set(pattern, known);
    return known;
  }

  setLook(look: Look): void {
    this.#look = look;
    this.#repaint();
  }

  /** Sets how the next picture looks without drawing this one again. */
  prepare(look: Look): void {
    this.#look = look;
  }

  /** The same nodes and links with other facts: a tag, a pin, a name. */
  update(graph: Graph, look: Look): void {
    this.#graph = graph;
    this.setLook(look);
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#repaint();
  }

  /** Colours, sizes and labels again, where everything stays in its place; without naming all, sigma sorts anew too. */
  #repaint(): void {
    const drawn = this.#sigma?.getGraph();
    if (drawn === undefined || this.#isStale) return;
    const partialGraph = { nodes: drawn.nodes(), edges: drawn.edges() };
    this.#sigma?.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  /** Other places for the nodes that are drawn. */
  setPlaces(places: Places, fits: boolean): void {
    const { sigma } = this;
    if (sigma === null) return;
    this.#frame(places, fits);
    const graph = sigma.getGraph();
    let at = 0;
    graph.updateEachNodeAttributes(
      (_, data) => {
        const place = { ...data, x: places.x[at] ?? 0, y: places.y[at] ?? 0 };
        at += 1;
        return place;
      },
      { attributes: ['x', 'y'] },
    );
  }

  #frame(places: Places, fits: boolean): void {
    if (!fits && this.#box !== null && holds(this.#box, places)) return;
    const sight = fits || this.#box === null || this.#showsAll() ? null : this.sight();
    const box = boxOf(places);
    this.#box = box;
    this.#sigma?.setCustomBBox({ x: [...box.x], y: [...box.y] });
    if (sight !== null) this.look(sight);
  }

  /** Who looked at everything goes on doing so when there is more. */
  #showsAll(): boolean {
    const { x, y, ratio } = this.#sigma?.getCamera() ?? EVERYTHING;
    return x === EVERYTHING.x && y === EVERYTHING.y && ratio === EVERYTHING.ratio;
  }

  /** Shows everything. */
  fit(): void {
    this.#sigma?.getCamera().setState({ ...EVERYTHING, angle: 0 });
  }

  zoom(factor: number): void {
    const camera = this.#sigma?.getCamera();
    camera?.setState({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  sight(): Sight | null {
    if (this.#sigma === null || this.#box === null) return null;
    return toSight(this.#sigma.getCamera().getState(), this.#box);
  }

  look(sight: Sight): void {
    if (this.#box !== null) this.#sigma?.getCamera().setState({ ...toCamera(sight, this.#box), angle: 0 });
  }

  /** Brings a node to the middle without another zoom, when it is not well inside the picture. */
  reveal(node: number): void {
    const point = this.pointOf(node);
    const { sigma } = this;
    if (point === null || sigma === null) return;
    const { width, height } = sigma.getDimensions();
    const isSeen = point.x > 40 && point.y > 40 && point.x < width - 40 && point.y < height - 40;
    const data = sigma.getNodeDisplayData(String(node));
    if (!isSeen && data !== undefined) sigma.getCamera().setState({ x: data.x, y: data.y });
  }

  /** Where a node is on screen, inside the picture. */
  pointOf(node: number): Point | null {
    const data = this.#sigma?.getNodeDisplayData(String(node));
    return data === undefined || this.#sigma === null ? null : this.#sigma.framedGraphToViewport(data);
  }

  /** The link nearest to a point of the picture, when one is near enough to be meant. */
  linkAt(point: Point): number | null {
    const { sigma } = this;
    const { links } = this.#graph ?? {};
    if (sigma === null || links === undefined) return null;
    const points = sigma.getGraph().mapNodes((node) => {
      const data = sigma.getNodeDisplayData(node);
      return data === undefined ? null : sigma.framedGraphToViewport(data);
    });
    let [nearest, reach] = [-1, LINE_REACH_PX];
    links.source.forEach((source, at) => {
      const [from, to] = [points[source], points[links.target[at] ?? -1]];
      const distance = from && to ? distanceToLine(point, from, to) : Number.POSITIVE_INFINITY;
      if (distance >= reach) return;
      nearest = at;
      reach = distance;
    });
    return nearest < 0 ? null : nearest;
  }

  stop(): void {
    this.#round += 1;
    this.#resizes.disconnect();
    window.removeEventListener('resize', this.#onWindow);
    this.#sigma?.kill();
    this.#sigma = null;
  }
}

const EVERYTHING = { x: 0.5, y: 0.5, ratio: 1 };
const EMPTY: Drawn = new MultiGraph();

/** More names than fit make none of them legible. */
function labelThreshold(count: number): number {
  return count <= NAMED_UP_TO ? 0 : 6;
}

async function build({ nodes, links }: Graph, { x, y }: Places, isWanted: () => boolean): Promise<Drawn | null> {
  const drawn: Drawn = new MultiGraph();
  const addNode = (at: number) => drawn.addNode(String(at), { at, x: finite(x[at]), y: finite(y[at]) });
  const addLink = (at: number) =>
    drawn.addDirectedEdgeWithKey(`l${at}`, String(links.source[at]), String(links.target[at]), { at });
  const isWhole =
    (await inSlices(nodes.id.length, addNode, isWanted)) && (await inSlices(links.source.length, addLink, isWanted));
  return isWhole ? drawn : null;
}

function finite(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
