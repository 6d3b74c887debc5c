// Which part of the picture is looked at: its scale, the camera, and where things are on screen.

import type { Places } from '../layout/layout-input.ts';
import type { NodePicture } from './drawn.ts';
import { type Box, boxOf, holds, type Sight, toCamera, toSight } from './frame.ts';
import type { Point } from './shapes.ts';

const EVERYTHING = { x: 0.5, y: 0.5, ratio: 1 };
/** Nearer to the rim than this a node is not well in sight. */
const RIM_PX = 40;

export class PictureView {
  #sigma: NodePicture | null = null;
  #box: Box | null = null;

  /** Null when the picture is no more. */
  lookThrough(sigma: NodePicture | null): void {
    this.#sigma = sigma;
    this.#box = null;
  }

  get box(): Box | null {
    return this.#box;
  }

  /** What still fits keeps its scale and the camera stays, unless `fits` asks for the whole. */
  frame(places: Places, fits: boolean): void {
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
    const sigma = this.#sigma;
    const data = sigma?.getNodeDisplayData(String(node));
    if (!sigma || data === undefined) return;
    const point = sigma.framedGraphToViewport(data);
    const { width, height } = sigma.getDimensions();
    const isSeen = point.x > RIM_PX && point.y > RIM_PX && point.x < width - RIM_PX && point.y < height - RIM_PX;
    if (!isSeen) sigma.getCamera().setState({ x: data.x, y: data.y });
  }

  /** A point of the picture where the camera does not count, and how many of its units a pixel is there. */
  beneath(point: Point): { readonly point: Point; readonly pixel: number } | null {
    if (this.#sigma === null) return null;
    const at = this.#sigma.viewportToFramedGraph(point);
    const beside = this.#sigma.viewportToFramedGraph({ x: point.x + 1, y: point.y });
    return { point: at, pixel: Math.hypot(beside.x - at.x, beside.y - at.y) };
  }
}
