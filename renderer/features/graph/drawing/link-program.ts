// Draws links on the graphics card as lines with a dash, so that types differ without their colour.

import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { SOLID } from './dash.ts';
import type { LinkData, NodeData } from './drawn.ts';

type End = Pick<NodeDisplayData, 'x' | 'y'>;

/** What a link has, with a pattern as `packDash` gives it besides sigma's own data. */
type Line = EdgeDisplayData & { readonly dash?: number };

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_dash;
attribute vec2 a_position;
attribute vec2 a_normal;
attribute float a_along;
attribute float a_size;
uniform mat3 u_matrix;
uniform float u_pixels;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec4 v_dash;
varying float v_along;
const float bias = 255.0 / 254.0;

void main() {
  float size = max(a_size, u_minEdgeThickness * u_sizeRatio);
  vec2 corner = a_position + a_normal * size * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(corner, 1)).xy, 0, 1);
  v_along = a_along * u_pixels;
  v_dash = a_dash * 127.5;
  v_color = a_color;
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_dash;
varying float v_along;

void main(void) {
  float period = v_dash.x + v_dash.y + v_dash.z + v_dash.w;
  float at = mod(v_along, period);
  bool isOn = at <= v_dash.x || (at >= v_dash.x + v_dash.y && at <= v_dash.x + v_dash.y + v_dash.z);
  gl_FragColor = isOn ? v_color : vec4(0.0);
}`;

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_pixels', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness'] as const;

/** Two triangles a line: each corner at its source or its target, on this side of it or that. */
const CORNERS = [
  { isTarget: 0, side: 1 },
  { isTarget: 0, side: -1 },
  { isTarget: 1, side: 1 },
  { isTarget: 1, side: 1 },
  { isTarget: 0, side: -1 },
  { isTarget: 1, side: -1 },
] as const;

/**
 * Links as lines.
 *
 * Every corner is written out. An instance for each link would be a sixth of the data, but where the processor does the
 * drawing each instance is a drawing of its own: 6,000 links took four times as long to draw, and 30,000 five times.
 */
export class LinkProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeData, LinkData> {
  #isUploaded = false;

  override getDefinition() {
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        // Normalised, or sigma counts four numbers where there is one.
        { name: 'a_dash', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    this.#isUploaded = false;
  }

  override processVisibleItem(_: number, start: number, source: End, target: End, data: Line): void {
    this.#isUploaded = false;
    const { array } = this;
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    // Of a line from a node to itself nothing is to be seen.
    const scale = length === 0 ? 0 : 1 / length;
    const color = floatColor(data.color);
    let at = start;
    for (const { isTarget, side } of CORNERS) {
      array[at] = isTarget ? target.x : source.x;
      array[at + 1] = isTarget ? target.y : source.y;
      array[at + 2] = -dy * scale * side;
      array[at + 3] = dx * scale * side;
      array[at + 4] = data.size;
      array[at + 5] = isTarget * length;
      array[at + 6] = color;
      array[at + 7] = data.dash ?? SOLID;
      at += 8;
    }
  }

  /** Sigma's own sends all links to the graphics card in every frame; while only the camera moves they are there. */
  protected override bindProgram(program: Parameters<EdgeProgram['drawWebGL']>[1]): void {
    const { gl, buffer } = program;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    let offset = 0;
    for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, program, offset);
    if (!this.#isUploaded) gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.STATIC_DRAW);
    this.#isUploaded = true;
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  override setUniforms(
    { matrix, width, height, sizeRatio, correctionRatio, minEdgeThickness }: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram['setUniforms']>[1],
  ): void {
    const at = (name: (typeof UNIFORMS)[number]) => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at('u_matrix'), false, matrix);
    gl.uniform1f(at('u_pixels'), Math.hypot(((matrix[0] ?? 0) * width) / 2, ((matrix[1] ?? 0) * height) / 2));
    gl.uniform1f(at('u_sizeRatio'), sizeRatio);
    gl.uniform1f(at('u_correctionRatio'), correctionRatio);
    gl.uniform1f(at('u_minEdgeThickness'), minEdgeThickness);
  }
}
