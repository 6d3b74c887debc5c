// Draws links on the graphics card as lines with a dash, so that types differ without their colour.

import { EdgeProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { NodeData, NodePicture } from './drawn.ts';
import { CORNER_NUMBERS, LINE_CORNERS } from './link-lines.ts';

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

type Made = ConstructorParameters<typeof EdgeProgram<(typeof UNIFORMS)[number], NodeData>>;

/** Sigma makes its programs itself. */
const programs = new WeakMap<NodePicture, LinkProgram>();

/**
 * Links as lines.
 *
 * Sigma itself knows of none: it would take every link in hand four times before the first picture, in one go that the
 * page waits for. The lines are made ready beside it and handed over here.
 *
 * Every corner is written out. An instance for each link would be a sixth of the data, but where the processor does the
 * drawing each instance is a drawing of its own: 6,000 links took four times as long to draw, and 30,000 five times.
 */
export class LinkProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeData> {
  #isUploaded = false;

  constructor(...made: Made) {
    super(...made);
    programs.set(made[2], this);
  }

  static of(sigma: NodePicture): LinkProgram | null {
    return programs.get(sigma) ?? null;
  }

  /** Draws these lines from the next frame on; also to be called when their numbers changed. */
  setLines(lines: Float32Array): void {
    this.array = lines;
    this.verticesCount = lines.length / CORNER_NUMBERS;
    this.#isUploaded = false;
  }

  override getDefinition() {
    return {
      VERTICES: LINE_CORNERS,
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

  /** Sigma asks for room for the links it knows: none. */
  override reallocate(): void {}

  override processVisibleItem(): void {}

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
