// Precision, recall and F1 of introduced names against a hand annotation: names.ts DUMP NAMES.json

import { readFileSync } from 'node:fs';
import { parseAbstractDump } from '#shared/formats/abstract-dump/parse.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import { sameName } from '#shared/text/names/canonical.ts';
import { findNames } from '#shared/text/names/find-names.ts';
import type { NameCandidate } from '#shared/text/names/types.ts';

/** One annotated name; `primary` and `component` are proper names, any other salience is optional to find. */
interface AnnotatedName {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly expansion?: string | null;
  readonly kind?: string;
  readonly salience: string;
}

interface Annotation {
  readonly papers: readonly { readonly index: number; readonly introduces: readonly AnnotatedName[] }[];
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
  optional: number;
  expansionRight: number;
  expansionWanted: number;
  kindRight: number;
}

function isProper({ salience }: AnnotatedName): boolean {
  return salience === 'primary' || salience === 'component';
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Names are equal when they fold to the same letters, in the annotated form or one of its aliases. */
function isSame(found: NameCandidate, { name, aliases = [] }: AnnotatedName): boolean {
  return [name, ...aliases].some((form) => fold(form) === fold(found.name));
}

function score(index: number, found: readonly NameCandidate[], wanted: readonly AnnotatedName[], tally: Tally): void {
  const open = wanted.filter(isProper);
  for (const candidate of found) {
    const at = open.findIndex((name) => isSame(candidate, name));
    const [name] = at < 0 ? [] : open.splice(at, 1);
    if (name !== undefined) {
      tally.right++;
      if (name.kind === candidate.kind) tally.kindRight++;
      if (name.expansion) {
        tally.expansionWanted++;
        if (candidate.expansion !== null && fold(candidate.expansion) === fold(name.expansion)) tally.expansionRight++;
      }
    } else if (wanted.some((other) => !isProper(other) && isSame(candidate, other))) {
      tally.optional++;
    } else {
      tally.wrong++;
      const near = open.find((other) => sameName(other.name, candidate.name));
      const hint = near === undefined ? '' : ` (near ${near.name})`;
      console.log(`  ${index}: ${candidate.name} is not annotated${hint}; ${candidate.rule} ${candidate.confidence}`);
    }
  }
  tally.missed += open.length;
  for (const { name } of open) console.log(`  ${index}: ${name} is missed`);
}

const [dump, names] = process.argv.slice(2);
if (dump === undefined || names === undefined) {
  console.error('usage: names.ts DUMP NAMES.json');
  process.exit(2);
}
const { records } = parseAbstractDump(decodeLines(new Uint8Array(readFileSync(dump))));
const { papers } = JSON.parse(readFileSync(names, 'utf8')) as Annotation;
const tally: Tally = {
  right: 0,
  wrong: 0,
  missed: 0,
  optional: 0,
  expansionRight: 0,
  expansionWanted: 0,
  kindRight: 0,
};
let mentions = 0;
for (const { index, introduces } of papers) {
  const record = records[index - 1];
  if (record === undefined) throw new Error(`the dump has no paper ${index}`);
  const found = findNames(record);
  mentions += found.filter(({ role }) => role === 'mentions').length;
  score(
    index,
    found.filter(({ role }) => role === 'introduces'),
    introduces,
    tally,
  );
}
const precision = tally.right / (tally.right + tally.wrong);
const recall = tally.right / (tally.right + tally.missed);
console.log(`${papers.length} papers, ${tally.right + tally.missed} proper names annotated`);
console.log(
  `right ${tally.right}, wrong ${tally.wrong}, missed ${tally.missed}, optional ones found ${tally.optional}`,
);
console.log(
  `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
);
console.log(
  `expansions equal ${tally.expansionRight} of ${tally.expansionWanted}, kinds equal ${tally.kindRight} of ${tally.right}`,
);
console.log(`names only mentioned: ${(mentions / papers.length).toFixed(1)} a paper`);
