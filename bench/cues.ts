// The most confident typed suggestions of a dump, to be read and judged: cues.ts DUMP [COUNT]

import { readFileSync } from 'node:fs';
import { parseAbstractDump } from '#shared/formats/abstract-dump/parse.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import { findRelations } from '#shared/text/cues/find-relations.ts';
import type { RelationCandidate } from '#shared/text/cues/types.ts';
import { findNames } from '#shared/text/names/find-names.ts';
import { splitSentences } from '#shared/text/sentences/split.ts';

const DEFAULT_COUNT = 30;

const [dump, count = String(DEFAULT_COUNT)] = process.argv.slice(2);
if (dump === undefined) {
  console.error('usage: cues.ts DUMP [COUNT]');
  process.exit(2);
}
const { records } = parseAbstractDump(decodeLines(new Uint8Array(readFileSync(dump))));
const found = records.flatMap((record) =>
  findRelations(record, splitSentences(record.abstract), findNames(record)).map((relation) => ({ record, relation })),
);
found.sort((a, b) => b.relation.confidence - a.relation.confidence);

function ends({ own, direction, type, target }: RelationCandidate): string {
  const name = own ?? 'the paper';
  return direction === 'to-own' ? `${target} ${type} ${name}` : `${name} ${type} ${target}`;
}

const byType = new Map<string, number>();
for (const { relation } of found) byType.set(relation.type, (byType.get(relation.type) ?? 0) + 1);
console.log(`${records.length} papers, ${found.length} typed suggestions`);
console.log([...byType].map(([type, times]) => `${type} ${times}`).join(', '));
for (const [index, { record, relation }] of found.slice(0, Number(count)).entries()) {
  const { sentence, field, confidence, rule, isNegated, isHedged } = relation;
  const flags = `${isNegated ? ' negated' : ''}${isHedged ? ' hedged' : ''}`;
  console.log(`\n${index + 1}. paper ${record.index}: ${ends(relation)}  [${rule} ${confidence}${flags}]`);
  console.log(`   ${record[field].slice(sentence.start, sentence.end)}`);
}
