// The page of the graph's benchmark: our drawing, bare sigma and cytoscape, turn by turn, in one window.

import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import { GraphDrawing } from '#renderer/features/graph/drawing/graph-drawing.ts';
import type { Look } from '#renderer/features/graph/drawing/marks.ts';
import { readPalette } from '#renderer/features/graph/drawing/palette.ts';
import { layOut } from '#renderer/features/graph/layout/lay-out.ts';
import type { Places } from '#renderer/features/graph/layout/layout-input.ts';
import { randomNumbers } from '#renderer/features/graph/layout/random.ts';
import { runLayout } from '#renderer/features/graph/layout/run-layout.ts';
import { layoutInput } from '#renderer/features/graph/session/layout-of.ts';
import type { Graph } from '#shared/contract/graph.ts';
import { linkTypeIdSchema } from '#shared/contract/ids.ts';

const TYPES = [
  ['extends', ''],
  ['outperforms', ''],
  ['alternative', '6 3'],
  ['evaluated', '2 4'],
  ['related', '1 4'],
] as const;
/** Nodes of one neighbourhood: most links stay inside it, as methods of one field do. */
const FIELD = 40;

const LOOK: Look = {
  colourBy: 'kind',
  groups: null,
  open: null,
  selected: new Set(),
  found: null,
  foundLinks: null,
};

/** A library of many small fields, the same every time. */
function makeGraph(count: number, links: number): Graph {
  const random = randomNumbers(2_026);
  const numbers = Array.from({ length: count }, (_, at) => at);
  const pick = (below: number) => Math.floor(random() * below);
  const source = Array.from({ length: links }, () => pick(count));
  const target = source.map((from) => {
    const start = Math.floor(from / FIELD) * FIELD;
    return random() < 0.9 ? Math.min(count - 1, start + pick(FIELD)) : pick(count);
  });
  const degree = numbers.map(() => 0);
  for (const end of [...source, ...target]) degree[end] = (degree[end] ?? 0) + 1;
  const fields = Math.ceil(Math.sqrt(count / FIELD));
  const place = (along: (field: number) => number) =>
    numbers.map((at) => along(Math.floor(at / FIELD)) * 100 + random() * 80);
  return {
    nodes: {
      kind: numbers.map((at) => (at % 3 === 0 ? 'paper' : 'method')),
      id: numbers.map(String),
      name: numbers.map((at) => `Method number ${at}`),
      detail: numbers.map((at) => (at % 3 === 0 ? 'inbox' : at % 3 === 1 ? 'system' : 'dataset')),
      year: numbers.map((at) => 2_000 + (at % 25)),
      tag: numbers.map(() => -1),
      degree,
      x: place((field) => field % fields),
      y: place((field) => Math.floor(field / fields)),
      isPinned: numbers.map(() => false),
    },
    links: {
      source,
      target,
      type: source.map((_, at) => (at % 6) - 1),
      id: source.map((_, at) => String(at)),
      isSuggested: source.map(() => false),
    },
    types: TYPES.map(([colour, dash], at) => ({
      id: linkTypeIdSchema.parse(`t${at}`),
      name: colour,
      label: colour,
      inverseLabel: colour,
      isSymmetric: false,
      colour,
      dash,
      count: 0,
    })),
    tags: [],
    totalNodes: count,
  };
}

function placesIn({ nodes }: Graph): Places {
  return { x: Float32Array.from(nodes.x, Number), y: Float32Array.from(nodes.y, Number) };
}

function newStage(): HTMLElement {
  document.body.replaceChildren();
  const stage = document.createElement('div');
  stage.style.cssText = 'position: absolute; inset: 0; background: var(--paper)';
  document.body.append(stage);
  return stage;
}

/** Until the pictures are really there: reading a pixel waits for the drawing before it. */
async function presented(stage: HTMLElement): Promise<void> {
  await nextFrame();
  for (const canvas of stage.querySelectorAll('canvas')) {
    // A canvas gives the kind of context it has and none of the other.
    const flat = canvas.getContext('2d');
    const context = flat === null ? canvas.getContext('webgl2') : null;
    flat?.getImageData(0, 0, 1, 1);
    context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  }
  await nextFrame();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function drawBare({ nodes, links }: Graph, stage: HTMLElement, isFast: boolean): Sigma {
  const drawn = new MultiGraph();
  nodes.id.forEach((id, at) => {
    drawn.addNode(id, { x: nodes.x[at], y: nodes.y[at], size: 5, color: '#1f5fa8', label: nodes.name[at] });
  });
  links.source.forEach((source, at) => {
    drawn.addEdge(String(source), String(links.target[at]), { color: '#64666a', size: 1 });
  });
  const programs = {
    nodeProgramClasses: { circle: NodePointProgram },
    edgeProgramClasses: { line: EdgeLineProgram },
  };
  return new Sigma(drawn, stage, isFast ? programs : {});
}

async function bareFirstPicture(graph: Graph, isFast: boolean): Promise<number> {
  const stage = newStage();
  await nextFrame();
  const start = performance.now();
  const sigma = drawBare(graph, stage, isFast);
  await presented(stage);
  const took = performance.now() - start;
  sigma.kill();
  return took;
}

/** Cytoscape on canvas with the places given: with our names and kinds of line, or plain dots and lines, its quickest. */
async function cytoscapeFirstPicture(graph: Graph, isPlain: boolean): Promise<number> {
  const stage = newStage();
  await nextFrame();
  const start = performance.now();
  const { nodes, links, types } = graph;
  const line = (at: number) => (types[links.type[at] ?? -1]?.dash ? 'dashed' : 'solid');
  const drawn = cytoscape({
    container: stage,
    elements: {
      nodes: nodes.id.map((id, at) => ({
        data: { id, name: nodes.name[at] },
        position: { x: nodes.x[at] ?? 0, y: nodes.y[at] ?? 0 },
      })),
      edges: links.source.map((source, at) => ({
        data: { id: `l${at}`, source: String(source), target: String(links.target[at]), line: line(at) },
      })),
    },
    style: [
      {
        selector: 'node',
        style: { width: 8, height: 8, 'background-color': '#1f5fa8', ...(isPlain ? {} : { label: 'data(name)' }) },
      },
      { selector: 'edge', style: { width: 1, 'line-color': '#64666a', 'curve-style': 'haystack' } },
      ...(isPlain ? [] : [{ selector: 'edge[line="dashed"]', style: { 'line-style': 'dashed' as const } }]),
    ],
    layout: { name: 'preset' },
  });
  await new Promise((resolve) => drawn.one('render', resolve));
  await presented(stage);
  const took = performance.now() - start;
  drawn.destroy();
  return took;
}

async function drawOurs(graph: Graph, wait = presented): Promise<{ drawing: GraphDrawing; took: number }> {
  const stage = newStage();
  await nextFrame();
  const start = performance.now();
  const drawing = new GraphDrawing(stage, {
    palette: readPalette(stage),
    look: LOOK,
    font: 'sans-serif',
    isStill: true,
    gestures: {
      mode: () => 'move',
      onOpen: nothing,
      onMark: nothing,
      onStage: nothing,
      onHover: nothing,
      onPin: nothing,
      onDraw: nothing,
      onLasso: nothing,
      onTrace: nothing,
    },
  });
  await drawing.show(graph, placesIn(graph), true);
  await wait(stage);
  return { drawing, took: performance.now() - start };
}

function nothing(): void {
  // Nobody points at anything here.
}

async function ourFirstPicture(graph: Graph): Promise<number> {
  const { drawing, took } = await drawOurs(graph);
  drawing.stop();
  return took;
}

/**
 * Longest task of the page's thread while a picture is drawn and nobody waits for the graphics: of JavaScript, and of
 * anything, which is the browser waiting for the drawing.
 */
async function longestTasks(graph: Graph, whose: 'ours' | 'bare' | 'fast'): Promise<{ script: number; any: number }> {
  await takeLongTasks();
  longScripts.length = 0;
  const stop = await drawn(graph, whose);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const tasks = await takeLongTasks();
  const scripts = longScripts.splice(0);
  stop();
  return { script: Math.max(0, ...scripts), any: Math.max(0, ...tasks) };
}

async function drawn(graph: Graph, whose: 'ours' | 'bare' | 'fast'): Promise<() => void> {
  if (whose === 'ours') {
    const { drawing } = await drawOurs(graph, async () => void (await nextFrame()));
    return () => drawing.stop();
  }
  const stage = newStage();
  await nextFrame();
  const sigma = drawBare(graph, stage, whose === 'fast');
  return () => sigma.kill();
}

/** Our JavaScript in each frame of a slow pan, and how often anything but the camera was worked on. */
async function pan(graph: Graph): Promise<{ js: number[]; frames: number[]; processed: number }> {
  const { drawing } = await drawOurs(graph);
  const { sigma } = drawing;
  if (sigma === null) throw new Error('nothing was drawn');
  const [js, frames]: [number[], number[]] = [[], []];
  let [start, processed] = [0, 0];
  sigma.on('beforeRender', () => {
    start = performance.now();
  });
  sigma.on('afterRender', () => js.push(performance.now() - start));
  sigma.on('beforeProcess', () => {
    processed += 1;
  });
  const camera = sigma.getCamera();
  let last = await nextFrame();
  for (let frame = 0; frame < 40; frame += 1) {
    camera.setState({ x: 0.5 + 0.002 * frame });
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  drawing.stop();
  return { js, frames, processed };
}

/** The page's frames while a layout runs beside it; with `stopAfterMs` also how long stopping takes. */
async function arrange(graph: Graph, stopAfterMs: number | null) {
  const { drawing } = await drawOurs(graph);
  await takeLongTasks();
  const unknown = new Float32Array(graph.nodes.id.length).fill(Number.NaN);
  const frames: number[] = [];
  let isRunning = true;
  let [asked, ended] = [0, 0];
  const start = performance.now();
  const running = runLayout(layoutInput(graph, { x: unknown, y: unknown }, true), false, {
    onGroups: nothing,
    onStep: nothing,
    onEnd: () => {
      isRunning = false;
      ended = performance.now();
    },
  });
  let last = await nextFrame();
  while (isRunning) {
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
    if (stopAfterMs !== null && asked === 0 && now - start > stopAfterMs) {
      asked = performance.now();
      running.stop();
    }
  }
  drawing.stop();
  return { frames, took: ended - start, stop: asked === 0 ? null : ended - asked };
}

/** How far the others move when one paper with three links is added, as a share of the picture. */
function grow(graph: Graph): number {
  const before = finished(layoutInput(graph, placesIn(graph), true));
  const more = (values: Float32Array) => Float32Array.from([...values, Number.NaN]);
  const count = graph.nodes.id.length;
  const links = { ...graph.links };
  for (const target of [3, 4, 5]) {
    links.source = [...links.source, count];
    links.target = [...links.target, target];
    links.type = [...links.type, 0];
    links.isSuggested = [...links.isSuggested, false];
  }
  const nodes = { ...graph.nodes, isPinned: [...graph.nodes.isPinned, false] };
  const after = finished(layoutInput({ ...graph, nodes, links }, { x: more(before.x), y: more(before.y) }, false));
  const across = Math.max(...before.x) - Math.min(...before.x);
  const moved = [...before.x].map((x, at) =>
    Math.hypot(x - (after.x[at] ?? 0), (before.y[at] ?? 0) - (after.y[at] ?? 0)),
  );
  return Math.max(...moved) / across;
}

/** Coordinates that differ when the same library is laid out twice from nothing. */
function differing(graph: Graph): number {
  const unknown = () => new Float32Array(graph.nodes.id.length).fill(Number.NaN);
  const [first, second] = [0, 1].map(() => finished(layoutInput(graph, { x: unknown(), y: unknown() }, true)));
  const count = (a: Float32Array | undefined, b: Float32Array | undefined) =>
    [...(a ?? [])].filter((value, at) => value !== b?.[at]).length;
  return count(first?.x, second?.x) + count(first?.y, second?.y);
}

function finished(input: Parameters<typeof layOut>[0]): Places {
  const steps = layOut(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const longTasks: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

/** What the browser says of JavaScript in frames that took long. */
interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly duration: number }[];
}

const longScripts: number[] = [];
new PerformanceObserver((list) => {
  // The browser has it and TypeScript does not know it yet.
  for (const frame of list.getEntries() as LongFrame[])
    longScripts.push(...frame.scripts.map(({ duration }) => duration));
}).observe({ type: 'long-animation-frame', buffered: true });

/** Long tasks since the last call. */
async function takeLongTasks(): Promise<number[]> {
  // The browser tells them a little later.
  await new Promise((resolve) => setTimeout(resolve, 250));
  return longTasks.splice(0);
}

const bench = {
  makeGraph,
  bareFirstPicture,
  cytoscapeFirstPicture,
  ourFirstPicture,
  longestTasks,
  pan,
  arrange,
  grow,
  differing,
  takeLongTasks,
};
export type GraphBench = typeof bench;
Object.assign(window, { bench });
