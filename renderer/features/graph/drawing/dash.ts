// Dash patterns as the graphics card gets them: four lengths in one number.

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

export const SOLID = packDash('');
