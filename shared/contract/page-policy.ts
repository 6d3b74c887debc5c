// What every answer that carries the page says about it: one policy for the desktop and the browser shell.

/** Stands in the built page where each answer puts a nonce of its own; the build writes it (vite.config.ts). */
export const STYLE_NONCE_PLACEHOLDER = 'LECTERN_STYLE_NONCE';

/**
 * The content security policy (1b-7).
 *
 * Scripts come from our own files alone. The editor and the component library put `<style>` elements into the
 * page, so styles may also carry a nonce, new with every answer; that is why `'unsafe-inline'` is not needed.
 * `connect-src 'self'` covers the engine's WebSocket: same scheme family, host and port.
 */
export function contentSecurityPolicy(styleNonce: string | null): string {
  const styles = styleNonce === null ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // What the page may be installed from, as a window of its own.
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Headers of every answer, errors included (BH8). */
export function securityHeaders(styleNonce: string | null = null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(styleNonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
