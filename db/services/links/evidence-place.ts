// Where quoted words are in a text now: at their place, or elsewhere once the text was completed or replaced.

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The place of a quote nearest to where it was; null when its words are not there in this order.
 *
 * A replaced text may break its lines elsewhere, so white space between words does not count.
 */
export function findQuote(text: string, quote: string, start: number): Place | null {
  if (text.startsWith(quote, start)) return { start, end: start + quote.length };
  return nearest(exactPlaces(text, quote), start) ?? nearest(loosePlaces(text, quote), start);
}

function nearest(places: Iterable<Place>, start: number): Place | null {
  let best: Place | null = null;
  for (const place of places) if (!best || Math.abs(place.start - start) < Math.abs(best.start - start)) best = place;
  return best;
}

function* exactPlaces(text: string, quote: string): Generator<Place> {
  if (quote === '') return;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    yield { start: at, end: at + quote.length };
}

function* loosePlaces(text: string, quote: string): Generator<Place> {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return;
  const pattern = new RegExp(words.map(escapeForPattern).join('\\s+'), 'gu');
  for (const { 0: found, index } of text.matchAll(pattern)) yield { start: index, end: index + found.length };
}

// `RegExp.escape` is newer than the oldest Node the engine runs on.
function escapeForPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
