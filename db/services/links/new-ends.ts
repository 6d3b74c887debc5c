// The ends of a new link: what is there, or a name that becomes a method in the same change.

import { appError } from '#shared/contract/errors.ts';
import type { Endpoint, NewEndpoint } from '#shared/contract/links.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import type { EngineContext } from '../../engine-context.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import type { WriteTransaction } from '../../sqlite/write-transaction.ts';
import { type End, namesOf } from '../../store/link-rows.ts';
import { insertMethod } from '../../store/methods.ts';
import { acceptCandidate, candidatesOf } from '../methods/candidates.ts';
import { existingMethod } from '../methods/existing.ts';
import { existingPapers } from '../selection.ts';

/** An end as it will be: nothing is written before `make`. */
export interface NewEnd {
  readonly name: string;
  readonly isNewMethod: boolean;
  readonly make: (tx: WriteTransaction) => End;
}

/** Throws `NOT_FOUND`. */
export async function newEnd(context: EngineContext, wanted: NewEndpoint): Promise<NewEnd> {
  const db = context.library.read;
  switch (wanted.kind) {
    case 'paper':
    case 'method': {
      const end = existingEnd(db, wanted);
      return { name: namesOf(db, end.kind, [end.id]).get(end.id)?.name ?? '', isNewMethod: false, make: () => end };
    }
    case 'candidate': {
      const candidate = await candidateFound(context, wanted);
      return {
        name: candidate.method?.name ?? candidate.name,
        isNewMethod: candidate.method === null,
        make: (tx) => ({ kind: 'method', id: acceptCandidate(tx, candidate, { found: candidate.name }) }),
      };
    }
    case 'new-method':
      return {
        name: wanted.name,
        isNewMethod: true,
        make: (tx) => ({ kind: 'method', id: insertMethod(tx, { ...EMPTY, name: wanted.name }) }),
      };
    default:
      return wanted satisfies never;
  }
}

const EMPTY = {
  kind: 'method',
  expansion: null,
  description: null,
  aliases: [],
  introducedBy: null,
  suggestedBy: null,
} as const;

async function candidateFound(
  context: EngineContext,
  { paperId, found }: Extract<NewEndpoint, { readonly kind: 'candidate' }>,
): Promise<Candidate> {
  const candidate = (await candidatesOf(context, paperId)).find(({ name }) => name === found);
  if (!candidate) throw appError('NOT_FOUND', { kind: 'candidate', id: found });
  return candidate;
}

/** Throws `NOT_FOUND`. */
export function existingEnd(db: ReadDb, { kind, id }: Endpoint): End {
  if (kind === 'method') return { kind, id: existingMethod(db, id).id };
  const [paperId = 0] = existingPapers(db, [id]);
  return { kind, id: paperId };
}
