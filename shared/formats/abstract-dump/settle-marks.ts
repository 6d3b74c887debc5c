// Decides whether numbers and bullets in front of texts are marks of a list or words of the texts.

import type { Features } from './features.ts';
import { readMarkup } from './markup.ts';
import type { ElementRole } from './roles.ts';

/** Share of titles that must carry a number, and of steps from title to title that must rise. */
const MIN_SHARE = 0.6;
/** Entries missing from the list between two titles that stand next to each other. */
const MAX_GAP = 5;

/**
 * The features with their list marks settled.
 *
 * A number is a list number on titles when it rises through the file; in front of anything else it is text. A bullet
 * is a mark when most elements of the same role have one. What is no mark is put back in front of the text.
 */
export function settleMarks(features: readonly Features[], roles: readonly ElementRole[]): Features[] {
  const style = listStyle(features, roles);
  const bulleted = bulletedRoles(features, roles);
  return features.map((feature, index) => {
    const role = roles[index] ?? 'outside';
    const { numberStyle, hasBullet } = feature.markup;
    const choice = { number: role === 'title' && numberStyle === style, bullet: bulleted.has(role) };
    if ((numberStyle === null || choice.number) && (!hasBullet || choice.bullet)) return feature;
    const text = feature.element.text.slice(0, feature.element.text.length - feature.gluedLength);
    const markup = readMarkup(text, choice);
    return { ...feature, markup, body: text.slice(markup.body.start, markup.body.end).slice(feature.labelLength) };
  });
}

function bulletedRoles(features: readonly Features[], roles: readonly ElementRole[]): Set<ElementRole> {
  const all = new Map<ElementRole, number>();
  const bulleted = new Map<ElementRole, number>();
  features.forEach(({ markup }, index) => {
    const role = roles[index] ?? 'outside';
    all.set(role, (all.get(role) ?? 0) + 1);
    if (markup.hasBullet) bulleted.set(role, (bulleted.get(role) ?? 0) + 1);
  });
  return new Set(
    [...bulleted].filter(([role, count]) => count >= MIN_SHARE * (all.get(role) ?? 0)).map(([role]) => role),
  );
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
