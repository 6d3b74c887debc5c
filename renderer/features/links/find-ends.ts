// Methods and papers for a name that is being typed.

import type { LecternClient } from '#shared/contract/client.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Candidate, MethodRow } from '#shared/contract/methods.ts';
import type { PaperRow } from '#shared/contract/papers.ts';
import type { NamedEnd } from '../../state/link-slice.ts';
import { KIND_LABELS } from '../methods/method-words.ts';
import { findPapers } from '../palette/papers-found.ts';

interface Shown {
  readonly methodKind?: string;
  /** What tells it from others of its name. */
  readonly detail?: string;
}

/** Something to choose: what is there, a name found in a paper, or a name that is only typed. */
export type FoundEnd =
  | (NamedEnd & Shown)
  | ({ readonly kind: 'candidate'; readonly id: string; readonly name: string; readonly paperId: PaperId } & Shown)
  | ({ readonly kind: 'new'; readonly id: 'new'; readonly name: string } & Shown);

const METHODS_OFFERED = 8;
const PAPERS_OFFERED = 5;

export function endKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}-${id}`;
}

export function newEnd(name: string): FoundEnd {
  return { kind: 'new', id: 'new', name };
}

export function methodEnd({ id, name, kind, expansion }: Pick<MethodRow, 'id' | 'name' | 'kind' | 'expansion'>) {
  return {
    kind: 'method' as const,
    id,
    name,
    methodKind: kind,
    detail: expansion ?? KIND_LABELS[kind].toLowerCase(),
  };
}

export function candidateEnd({ name, kind, paperId }: Pick<Candidate, 'name' | 'kind' | 'paperId'>): FoundEnd {
  return { kind: 'candidate', id: name, name, paperId, methodKind: kind, detail: 'found in this paper' };
}

export function paperEnd({ id, title }: Pick<PaperRow, 'id' | 'title'>) {
  return { kind: 'paper' as const, id, name: title === '' ? 'untitled' : title };
}

/** Methods first, for they are what links are about; papers only where the title has what is typed. */
export async function findEnds(
  client: LecternClient,
  typed: string,
  wants: 'methods' | 'methods-and-papers',
  signal: AbortSignal,
): Promise<FoundEnd[]> {
  const [methods, papers] = await Promise.all([
    client.methods.list({ filter: { text: typed }, limit: METHODS_OFFERED }, { signal }),
    wants === 'methods' ? null : findPapers(client, typed, signal),
  ]);
  const titled = papers?.papers.filter(({ hit }) => hit.titleMarks.length > 0) ?? [];
  return [...methods.methods.map(methodEnd), ...titled.slice(0, PAPERS_OFFERED).map(({ hit }) => paperEnd(hit.paper))];
}
