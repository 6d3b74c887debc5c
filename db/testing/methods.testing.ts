// An engine with a few papers, in memory, and short ways to make methods and links in it.

import type { LinkId, LinkTypeId, MethodId, PaperId } from '#shared/contract/ids.ts';
import type { Endpoint, NewEndpoint, NewEvidence } from '#shared/contract/links.ts';
import { encodeId } from '../sqlite/ids.ts';
import { insertPaper } from '../store/papers.ts';
import { openTestEngine } from './client.testing.ts';
import { record } from './record.testing.ts';

/** Titles and abstracts in our own words; `RMSNorm` is in the sample library too. */
export const METHOD_PAPERS = [
  ['RMSNorm', 'We introduce RMSNorm. Unlike LayerNorm, RMSNorm leaves the mean out. RMSNorm outperforms LayerNorm.'],
  ['LayerNorm', 'LayerNorm takes the mean and variance over one layer.'],
  ['A survey of norms', 'We compare LayerNorm and RMSNorm on ImageNet.'],
] as const;

export async function openMethodsEngine(papers: readonly (readonly [string, string])[] = METHOD_PAPERS) {
  const engine = openTestEngine('memory');
  const { client, context } = engine;
  const { value } = await context.library.write({ kind: 'import', count: papers.length, subject: null }, (tx) =>
    papers.map(([title, abstract]) => insertPaper(tx, record(title, abstract))),
  );
  const paperIds = value.map((id) => encodeId<PaperId>(id));
  const types = new Map((await client.linkTypes.list()).map(({ name, id }) => [name, id]));

  const paper = (index: number): PaperId => paperIds[index] ?? fail(`paper ${index}`);
  const type = (name: string): LinkTypeId => types.get(name) ?? fail(`type ${name}`);
  const method = async (
    name: string,
    rest: { readonly aliases?: string[]; readonly expansion?: string; readonly introducedBy?: PaperId } = {},
  ): Promise<MethodId> => (await client.methods.create({ name, kind: 'method', ...rest })).id;
  const link = async (
    typeName: string,
    source: NewEndpoint,
    target: NewEndpoint,
    evidence: NewEvidence[] = [],
    rest: { readonly tags?: string[]; readonly remark?: string } = {},
  ): Promise<LinkId> => (await client.links.create({ typeId: type(typeName), source, target, evidence, ...rest })).id;
  /** Evidence for some words of a paper's abstract. */
  const quote = (index: number, words: string): NewEvidence => {
    const start = (papers[index]?.[1] ?? '').indexOf(words);
    if (start < 0) fail(words);
    return { kind: 'quote', paperId: paper(index), field: 'abstract', start, end: start + words.length };
  };
  return { ...engine, paper, type, method, link, quote };
}

export function methodEnd(id: MethodId): Endpoint {
  return { kind: 'method', id };
}

export function paperEnd(id: PaperId): Endpoint {
  return { kind: 'paper', id };
}

function fail(what: string): never {
  throw new Error(`the test has no ${what}`);
}
