// The picture on screen: a library's graph drawn by sigma. It knows nothing of React, the store or the engine.

import { MultiGraph } from 'graphology';
import type { NodeDisplayData } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Graph } from '#shared/contract/graph.ts';
import type { Places } from '../layout/layout-input.ts';
import { packDash } from './dash.ts';
import type { Drawn, NodePicture } from './drawn.ts';
import { framePoints } from './frame.ts';
import { type GestureListener, listenTo } from './gestures.ts';
import { nearestLine, newLines, paintLine, placeLines } from './link-lines.ts';
import { LinkProgram } from './link-program.ts';
import { type Look, linkMark, nodeMark } from './marks.ts';
import type { Palette } from './palette.ts';
import { PictureView } from './picture-view.ts';
import type { Point } from './shapes.ts';
import { inSlices, nextTurn } from './slices.ts';
import { nameAsFit, startSigma } from './start-sigma.ts';

export interface DrawingOptions {
  readonly palette: Palette;
  readonly look: Look;
  readonly font: string;
  readonly isStill: boolean;
  readonly gestures: GestureListener;
}

const LINE_REACH_PX = 6;

export class GraphDrawing {
  readonly view = new PictureView();
  readonly #container: HTMLElement;
  readonly #options: DrawingOptions;
  #palette: Palette;
  #look: Look;
  #sigma: NodePicture | null = null;
  #graph: Graph | null = null;
  /** Of the links, and of the nodes they lie between. */
  #lines = newLines(0);
  #points = new Float32Array();
  #round = 0;
  readonly #dashes = new Map<string, number>();
  /** Sigma is to sort everything anew in the next frame: until then it cannot repaint a part. */
  #isStale = false;
  readonly #resizes: ResizeObserver;

  constructor(container: HTMLElement, options: DrawingOptions) {
    this.#container = container;
    this.#options = options;
    this.#palette = options.palette;
    this.#look = options.look;
    // Sigma itself only hears of the window, not of the pane beside the picture.
    this.#resizes = new ResizeObserver(() => this.#onResize());
    this.#resizes.observe(container);
    window.addEventListener('resize', this.#onWindow);
  }

  /** Sigma hears of the window as well, and sorts everything anew. */
  readonly #onWindow = () => {
    this.#isStale = this.#sigma !== null;
  };

  /** It is also told at first, and where sigma has taken the new size already. */
  #onResize(): void {
    if (this.#sigma === null) return;
    const { width, height } = this.#sigma.getDimensions();
    if (width === this.#container.offsetWidth && height === this.#container.offsetHeight) return;
    this.#isStale = true;
    this.#sigma.refresh({ schedule: true });
  }

  /** Sigma itself, to measure; null before the first picture. */
  get sigma(): NodePicture | null {
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
    const drawn = await nodesOf(graph, places, isWanted);
    if (drawn === null) return false;
    const lines = newLines(graph.links.source.length);
    const [look, palette] = [this.#look, this.#palette];
    if (!(await inSlices(graph.links.source.length, (at) => this.#paintLine(graph, lines, at), isWanted))) return false;
    if (this.#sigma === null) {
      // A frame of nothing would be drawn in between, and waited for as long as for any other.
      this.#container.style.visibility = 'hidden';
      this.#start();
      // Starting waits for the graphics card: what else waits for the page's thread goes before the drawing.
      await nextTurn();
    }
    if (this.#sigma === null || !isWanted()) return false;
    this.#graph = graph;
    this.#lines = lines;
    this.#points = new Float32Array(2 * graph.nodes.id.length);
    this.view.frame(places, fits);
    nameAsFit(this.#sigma, graph.nodes.id.length);
    this.#sigma.setGraph(drawn);
    this.#container.style.visibility = '';
    if (fits) this.view.fit();
    if (look !== this.#look || palette !== this.#palette) this.#repaint();
    return true;
  }

  #start(): void {
    const sigma = startSigma(this.#container, {
      ...this.#options,
      palette: () => this.#palette,
      nodeData: (at) => this.#nodeData(at),
    });
    sigma.on('afterProcess', () => {
      this.#isStale = false;
      this.#placeLines();
    });
    this.#sigma = sigma;
    this.view.lookThrough(sigma);
    listenTo(sigma, this.#options.gestures, (point) => this.#linkAt(point));
  }

  /** Sigma has just sorted its nodes: some have moved. */
  #placeLines(): void {
    const { box } = this.view;
    if (this.#sigma === null || this.#graph === null || box === null) return;
    const drawn = this.#sigma.getGraph();
    framePoints(box, this.#points, (visit) => drawn.forEachNode((_, { at, x, y }) => visit(at, x, y)));
    placeLines(this.#lines, this.#graph.links, this.#points);
    LinkProgram.of(this.#sigma)?.setLines(this.#lines);
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

  #paintLine(graph: Graph, lines: Float32Array, at: number): void {
    const { size, colour, dash } = linkMark(graph, at, this.#look, this.#palette);
    paintLine(lines, at, { size, colour: floatColor(colour), dash: this.#dash(dash) });
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
    const [sigma, graph] = [this.#sigma, this.#graph];
    if (sigma === null || graph === null) return;
    for (let at = 0; at < graph.links.source.length; at += 1) this.#paintLine(graph, this.#lines, at);
    LinkProgram.of(sigma)?.setLines(this.#lines);
    const partialGraph = { nodes: sigma.getGraph().nodes() };
    sigma.refresh({ partialGraph, skipIndexation: !this.#isStale, schedule: true });
  }

  /** Other places for the nodes that are drawn. */
  setPlaces(places: Places, fits: boolean): void {
    const sigma = this.#sigma;
    if (sigma === null) return;
    this.view.frame(places, fits);
    let at = 0;
    sigma.getGraph().updateEachNodeAttributes(
      (_, data) => {
        const place = { ...data, x: places.x[at] ?? 0, y: places.y[at] ?? 0 };
        at += 1;
        return place;
      },
      { attributes: ['x', 'y'] },
    );
  }

  /** The link nearest to a point of the picture, when one is near enough to be meant. */
  #linkAt(point: Point): number | null {
    const beneath = this.view.beneath(point);
    if (beneath === null || this.#graph === null) return null;
    return nearestLine(this.#graph.links, this.#points, beneath.point, LINE_REACH_PX * beneath.pixel);
  }

  stop(): void {
    this.#round += 1;
    this.#resizes.disconnect();
    window.removeEventListener('resize', this.#onWindow);
    this.view.lookThrough(null);
    this.#sigma?.kill();
    this.#sigma = null;
  }
}

async function nodesOf({ nodes }: Graph, { x, y }: Places, isWanted: () => boolean): Promise<Drawn | null> {
  const drawn: Drawn = new MultiGraph();
  const addNode = (at: number) => drawn.addNode(String(at), { at, x: finite(x[at]), y: finite(y[at]) });
  return (await inSlices(nodes.id.length, addNode, isWanted)) ? drawn : null;
}

function finite(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
