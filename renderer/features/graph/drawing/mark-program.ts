// Draws nodes on the graphics card: a ring filled with paper, round or square, or a plain dot.

import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeData } from './drawn.ts';

/** What a node has besides sigma's own data. */
export interface MarkData {
  readonly fill: string;
  /** 0 for a circle, 1 for a square. */
  readonly corner: number;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_fill;
attribute vec2 a_position;
attribute float a_size;
attribute float a_corner;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying vec4 v_fill;
varying float v_pixels;
varying float v_corner;
varying float v_ring;
const float bias = 255.0 / 254.0;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  v_pixels = a_size / u_sizeRatio * u_pixelRatio * 2.0 + 2.0;
  gl_PointSize = v_pixels;
  v_corner = a_corner;
  v_ring = 2.0 * u_pixelRatio;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_fill = a_id;
  #else
  v_color = a_color;
  v_fill = a_fill;
  #endif
  v_color.a *= bias;
  v_fill.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying vec4 v_fill;
varying float v_pixels;
varying float v_corner;
varying float v_ring;

void main(void) {
  vec2 from = (gl_PointCoord - vec2(0.5)) * v_pixels;
  float radius = v_pixels * 0.5 - 1.0;
  float side = radius * 0.86;
  float bend = min(3.0, side * 0.4);
  vec2 beyond = abs(from) - vec2(side - bend);
  float square = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - bend;
  float outside = mix(length(from) - radius, square, v_corner);
  #ifdef PICKING_MODE
  gl_FragColor = outside > 2.0 ? vec4(0.0) : v_color;
  #else
  vec4 color = mix(v_fill, v_color, clamp(outside + v_ring + 0.5, 0.0, 1.0));
  gl_FragColor = color * clamp(0.5 - outside, 0.0, 1.0);
  #endif
}`;

const { UNSIGNED_BYTE, FLOAT } = WebGLRenderingContext;
const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix'] as const;

export class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number], NodeData> {
  override getDefinition() {
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_corner', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & Partial<MarkData>): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.corner ?? 0;
    array[start + 4] = floatColor(data.color);
    array[start + 5] = floatColor(data.fill ?? data.color);
    array[start + 6] = index;
  }

  override setUniforms(
    { sizeRatio, pixelRatio, matrix }: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1],
  ): void {
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, pixelRatio);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, matrix);
  }
}
