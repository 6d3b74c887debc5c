// The shared annotation, where it is there: goals of accuracy.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAbstractDump } from '#shared/formats/abstract-dump/parse.ts';
import { decodeLines } from '#shared/formats/decode.ts';
import { findNames } from './find-names.ts';

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const DUMP = new URL('000_ccd995e0e6fdfaf7.txt', SEEDS);
const NAMES = new URL('names-dev.json', SEEDS);

interface Annotation {
  readonly papers: readonly {
    readonly index: number;
    readonly introduces: readonly { readonly name: string; readonly salience: string }[];
  }[];
}

describe.runIf(existsSync(NAMES))('names of the shared annotation', () => {
  it('are found with F1 >= 0.90 and precision >= 0.85', () => {
    const { papers } = JSON.parse(readFileSync(NAMES, 'utf8')) as Annotation;
    const { records } = parseAbstractDump(decodeLines(new Uint8Array(readFileSync(DUMP))));
    let [right, found, wanted] = [0, 0, 0];
    for (const { index, introduces } of papers) {
      const record = records[index - 1];
      if (record === undefined) throw new Error(`no paper ${index}`);
      const optional = introduces.filter(({ salience }) => salience !== 'primary' && salience !== 'component');
      const proper = introduces.filter((name) => !optional.includes(name)).map(({ name }) => name.toLowerCase());
      const names = findNames(record)
        .filter(({ role, name }) => role === 'introduces' && !optional.some((other) => other.name === name))
        .map(({ name }) => name.toLowerCase());
      right += names.filter((name) => proper.includes(name)).length;
      found += names.length;
      wanted += proper.length;
    }
    expect(right / found).toBeGreaterThanOrEqual(0.85);
    expect((2 * right) / (found + wanted)).toBeGreaterThanOrEqual(0.9);
  });
});
