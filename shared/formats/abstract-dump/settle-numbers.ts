// Decides whether the numbers in front of titles are list numbers or words of the titles.

import type { Features } from './features.ts';
import type { ElementRole } from './labelling.ts';
import { readMarkup } from './markup.ts';

/** Share of titles that must carry a number, and of steps from title to title that must rise. */
const MIN_SHARE = 0.6;
/** Entries missing from the list between two titles that stand next to each other. */
const MAX_GAP = 5;

/**
 * The features with list numbers settled: kept as such on titles when they rise through the file, otherwise put back
 * in front of the text. Numbers in front of anything but a title are always text.
 */
export function settleNumbers(features: readonly Features[], roles: readonly ElementRole[]): Features[] {
  const style = listStyle(features, roles);
  return features.map((feature, index) => {
    const { numberStyle } = feature.markup;
    if (numberStyle === null || (roles[index] === 'title' && numberStyle === style)) return feature;
    const text = feature.element.text.slice(0, feature.element.text.length - feature.gluedLength);
    const markup = readMarkup(text, false);
    return { ...feature, markup, body: text.slice(markup.body.start, markup.body.end) };
  });
}

/** The style of the numbers that count the titles, or null. */
function listStyle(features: readonly Features[], roles: readonly ElementRole[]): string | null {
  const titles = features.filter((_, index) => roles[index] === 'title').map(({ markup }) => markup);
  const styles = new Map<string, number>();
  for (const { numberStyle } of titles) {
    if (numberStyle !== null) styles.set(numberStyle, (styles.get(numberStyle) ?? 0) + 1);
  }
  const [style, count] = [...styles].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (style === null || count < MIN_SHARE * titles.length) return null;
  const values = titles.filter(({ numberStyle }) => numberStyle === style).map(({ number }) => Number(number));
  if (values.length === 1) return values[0] === 1 ? style : null;
  let rising = 0;
  for (let index = 1; index < values.length; index++) {
    const step = (values[index] ?? 0) - (values[index - 1] ?? 0);
    if (step >= 0 && step <= MAX_GAP) rising++;
  }
  return rising >= MIN_SHARE * (values.length - 1) ? style : null;
}
