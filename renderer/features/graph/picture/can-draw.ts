// Whether this window can draw with WebGL at all.

/** False where the system or its settings give none: the list then says all there is to say. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  try {
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    // A context that was only tried is given back: there are few of them.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
