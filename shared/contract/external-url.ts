// Which links may leave Lectern, and for where (1b-15): the same answer in every shell.

const SCHEMES = new Set(['https:', 'http:', 'mailto:']);
const MAX_LENGTH = 2048;

/** An address that may be handed to the system, with what to show before doing so. */
export interface ExternalUrl {
  readonly href: string;
  /** The host, or the mail address without its parameters. */
  readonly destination: string;
}

/**
 * The address a printed link may open, or null.
 *
 * The text is judged as it stands: the URL parser drops tabs and line breaks and trims control characters, which
 * is how `JaVa\tScript:` gets past a look at the result alone.
 */
export function externalUrl(text: string): ExternalUrl | null {
  if (text.length > MAX_LENGTH || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\\]/u.test(text)) return null;
  const url = parse(text);
  if (!url || !SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.href.length > MAX_LENGTH) return null;
  const destination = url.protocol === 'mailto:' ? url.pathname : url.host;
  return destination === '' ? null : { href: url.href, destination };
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
