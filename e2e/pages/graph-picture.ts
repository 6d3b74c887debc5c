// The picture of the graph for a pointer: where on screen each node is, while everything is shown.

import { expect, type Locator, type Page } from '@playwright/test';
import type { GraphPlace } from './graph-place.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Round what is shown in full, in pixels of the screen and of the drawing that is taken away. */
const SCREEN_RIM = 76;
const PAPER_RIM = 90;

export class GraphPicture {
  readonly page: Page;
  readonly graph: GraphPlace;
  readonly stage: Locator;
  readonly card: Locator;
  readonly tools: Locator;
  readonly selection: Locator;

  constructor(graph: GraphPlace) {
    this.graph = graph;
    this.page = graph.page;
    this.stage = this.page.locator('[data-drawn]');
    this.card = this.stage.locator('> div[aria-hidden]').filter({ has: this.page.locator('p') });
    this.tools = this.page.getByRole('toolbar', { name: 'Picture' });
    this.selection = this.page.getByRole('toolbar', { name: 'Selected nodes' });
  }

  async mode(name: RegExp): Promise<void> {
    await this.tools.getByRole('button', { name }).click();
  }

  /** Where each node is, by its name, from what the files say of the same picture. */
  async nodes(): Promise<ReadonlyMap<string, Point>> {
    await this.tools.getByRole('button', { name: 'Show everything' }).click();
    const svg = (await this.graph.file('SVG')).toString('utf8');
    const size = (name: string) => Number(svg.match(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`))?.[1]);
    const paper = { width: size('width') - 2 * PAPER_RIM, height: size('height') - 2 * PAPER_RIM };
    const stage = await this.stage.boundingBox();
    if (stage === null) throw new Error('the picture is not on screen');
    const scale =
      ((Math.min(stage.width, stage.height) - 2 * SCREEN_RIM) * stretch(stage, paper)) /
      Math.max(paper.width, paper.height);
    const at = (value: number, across: number, from: number, room: number) =>
      from + room / 2 + (value - PAPER_RIM - across / 2) * scale;
    return new Map(
      (await this.graph.places()).map(({ name, x, y }) => [
        name,
        { x: at(x, paper.width, stage.x, stage.width), y: at(y, paper.height, stage.y, stage.height) },
      ]),
    );
  }

  async node(name: string): Promise<Point> {
    const point = (await this.nodes()).get(name);
    if (point === undefined) throw new Error(`the picture has no ${name}`);
    return point;
  }

  /** Rests the pointer there until the card says what lies under it. */
  async hover({ x, y }: Point, words: string | RegExp): Promise<void> {
    await expect(async () => {
      await this.page.mouse.move(x + 1, y);
      await this.page.mouse.move(x, y);
      await expect(this.card).toContainText(words, { timeout: 1_000 });
    }).toPass();
  }

  /** Presses, goes through the points and lets go at the last. */
  async drag([from, ...points]: readonly Point[]): Promise<void> {
    if (from === undefined) return;
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    for (const { x, y } of points) await this.page.mouse.move(x, y, { steps: 8 });
    await this.page.mouse.up();
  }
}

/** A wide drawing in a wide window is shown larger than a square in it would be. */
function stretch(stage: { width: number; height: number }, paper: { width: number; height: number }): number {
  const [window, drawing] = [stage.height / stage.width, paper.height / paper.width];
  if ((window < 1 && drawing > 1) || (window > 1 && drawing < 1)) return 1;
  return Math.min(Math.max(drawing, 1 / drawing), Math.max(window, 1 / window));
}
