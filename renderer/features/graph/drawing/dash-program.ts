// Draws links on the graphics card as lines with a dash, so that types differ without their colour.

import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LinkData, NodeData } from './drawn.ts';

/** What a link has besides sigma's own data. */
export interface DashData {
  /** A pattern as {@link packDash} gives it. */
  readonly dash: number;
}

const bytes = new Uint8Array(4);
const asFloat = new Float32Array(bytes.buffer);
/** Longer dashes would need a bit that makes the number none. */
const LONGEST = 60;

/** An SVG dash pattern of up to four lengths in one number: on, off, on, off; half pixels. */
export function packDash(pattern: string): number {
  const given = pattern.split(/[\s,]+/).flatMap((part) => (Number(part) > 0 ? [Number(part)] : []));
  const [on = 1, off = 0, secondOn = on, secondOff = off] = given.slice(0, 4);
  [on, off, secondOn, secondOff].forEach((length, at) => {
    bytes[at] = Math.min(LONGEST, Math.round(length * 2));
  });
  return asFloat[0] ?? 0;
}

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_dash;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
uniform mat3 u_matrix;
uniform vec2 u_halfSize;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec4 v_dash;
varying float v_along;
const float bias = 255.0 / 254.0;

void main() {
  vec2 normal = a_normal * a_normalCoef;
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  float normalLength = length(normal);
  vec2 unitNormal = normalLength > 0.0 ? normal / normalLength : vec2(0.0);
  float pixels = max(normalLength, u_minEdgeThickness * u_sizeRatio);
  float thickness = pixels * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * thickness, 1)).xy, 0, 1);
  vec2 start = (u_matrix * vec3(a_positionStart, 1)).xy;
  vec2 end = (u_matrix * vec3(a_positionEnd, 1)).xy;
  v_along = a_positionCoef * length((end - start) * u_halfSize);
  v_dash = a_dash * 0.5;
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
  if (!isOn) discard;
  gl_FragColor = v_color;
}`;

const { UNSIGNED_BYTE, FLOAT } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_halfSize', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness'] as const;

export class DashProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeData, LinkData> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_positionStart', size: 2, type: FLOAT },
        { name: 'a_positionEnd', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_dash', size: 4, type: UNSIGNED_BYTE, normalized: false },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_positionCoef', size: 1, type: FLOAT },
        { name: 'a_normalCoef', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<DashData>,
  ): void {
    const { array } = this;
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    const scale = length === 0 ? 0 : data.size / length;
    array[start] = source.x;
    array[start + 1] = source.y;
    array[start + 2] = target.x;
    array[start + 3] = target.y;
    array[start + 4] = -dy * scale;
    array[start + 5] = dx * scale;
    array[start + 6] = floatColor(data.color);
    array[start + 7] = data.dash ?? SOLID;
  }

  override setUniforms(
    { matrix, width, height, sizeRatio, correctionRatio, minEdgeThickness }: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram['setUniforms']>[1],
  ): void {
    const at = (name: (typeof UNIFORMS)[number]) => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at('u_matrix'), false, matrix);
    gl.uniform2f(at('u_halfSize'), width / 2, height / 2);
    gl.uniform1f(at('u_sizeRatio'), sizeRatio);
    gl.uniform1f(at('u_correctionRatio'), correctionRatio);
    gl.uniform1f(at('u_minEdgeThickness'), minEdgeThickness);
  }
}

const SOLID = packDash('');
