// From lines to elements with their mark-up: unwrapping, list numbers, mark-up.

import type { SourceLine } from '#shared/domain/record.ts';
import { buildElements } from './element.ts';
import type { ElementReading } from './features.ts';
import { findGlued } from './glued.ts';
import { readMarkup } from './markup.ts';
import { type NumberCandidate, risingChains } from './numbering.ts';
import { isForcedBreak } from './wrapping.ts';

/** Shorter chains of rising numbers are no reason to begin an element in the middle of wrapped text. */
const MIN_CHAIN = 3;

/** The elements of the lines, read with the wrap column found before; `splits` are lines known to begin one. Yields work. */
export function* readElements(
  lines: readonly SourceLine[],
  column: number | null,
  splits: ReadonlySet<number>,
): Generator<number, ElementReading[]> {
  const numberedLines = column === null ? new Set<number>() : numberedStarts(lines, column);
  const elements = yield* buildElements(lines, column, (index) => numberedLines.has(index) || splits.has(index));
  const glued = findGlued(elements);
  return elements.map((element, index) => {
    const gluedLength = glued.get(index) ?? 0;
    return { element, gluedLength, markup: readMarkup(element.text.slice(0, element.text.length - gluedLength)) };
  });
}

/**
 * Lines that begin a numbered entry in wrapped text, though they stand right below another line.
 *
 * Believed only if most numbers of the chain stand where a paragraph begins anyway.
 */
function numberedStarts(lines: readonly SourceLine[], column: number): Set<number> {
  const candidates: NumberCandidate[] = [];
  const natural = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const text = (lines[index]?.text ?? '').trim();
    if (text === '' || text.length > 4 * column) continue;
    const markup = /^[\d([#pn]/i.test(text.replace(/^[#*\s-]+/, '')) ? readMarkup(text) : null;
    if (markup?.number == null) continue;
    candidates.push({
      position: index,
      style: `${markup.headingLevel} ${markup.numberStyle} `,
      value: Number(markup.number),
    });
    if (!isForcedBreak(lines[index - 1]?.text ?? '', text, column)) natural.add(index);
  }
  const starts = new Set<number>();
  for (const chain of risingChains(candidates, MIN_CHAIN)) {
    const share = chain.filter(({ position }) => natural.has(position)).length / chain.length;
    if (share < 0.6) continue;
    for (const { position } of chain) starts.add(position);
  }
  return starts;
}
