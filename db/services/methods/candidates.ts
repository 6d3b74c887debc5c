// methods.candidates, accept, refuse: from a name found in a text to a method of the reader's.

import { appError } from '#shared/contract/errors.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import { candidateKey } from '../../analysis/keys.ts';
import type { EngineContext } from '../../engine-context.ts';
import { refreshDerived } from '../../search/derived.ts';
import { decodeId, encodeId } from '../../sqlite/ids.ts';
import type { WriteTransaction } from '../../sqlite/write-transaction.ts';
import { addAlias } from '../../store/aliases.ts';
import { titleKeyOf } from '../../store/matching.ts';
import { addMention, setIntroducedBy } from '../../store/mentions.ts';
import { expansionBeside, insertMethod, methodByName } from '../../store/methods.ts';
import { refuse } from '../../store/refusals.ts';
import { os } from '../implementer.ts';
import { existingPapers } from '../selection.ts';

/** What the reader changed of a candidate before accepting it. */
type Accepted = {
  readonly found: string;
  readonly name?: string | undefined;
  readonly kind?: Candidate['kind'] | undefined;
  readonly role?: Candidate['role'] | undefined;
  readonly methodId?: string | null | undefined;
};

/** Papers accepted between two pauses. */
const BATCH = 50;

export const candidateServices = {
  candidates: os.methods.candidates.handler(({ context, input }) => candidatesOf(context, input.paperId)),

  allCandidates: os.methods.allCandidates.handler(({ context, input }) =>
    context.analysis.ask('allCandidates', [input], { whole: true }),
  ),

  accept: os.methods.accept.handler(async ({ context, input }) => {
    const found = new Map((await candidatesOf(context, input.paperId)).map((candidate) => [candidate.name, candidate]));
    const wanted = input.accepted.map((accepted) => {
      const candidate = found.get(accepted.found);
      if (!candidate) throw appError('NOT_FOUND', { kind: 'candidate', id: accepted.found });
      return { candidate, accepted };
    });
    const step = {
      kind: 'accept-candidates',
      count: wanted.length,
      subject: input.accepted[0]?.found ?? null,
    } as const;
    const { value, revision } = await context.library.write(step, (tx) =>
      wanted.map(({ candidate, accepted }) => acceptCandidate(tx, candidate, accepted)),
    );
    return { revision, ids: value.map((id) => encodeId(id)) };
  }),

  acceptAll: os.methods.acceptAll.handler(async ({ context, input, signal }) => {
    const { paperId, minConfidence, role } = input;
    const candidates = (await allCandidates(context, minConfidence, role)).filter(
      (candidate) => paperId === null || candidate.paperId === paperId,
    );
    const step = { kind: 'accept-candidates', count: candidates.length, subject: null } as const;
    const { revision } = await context.library.writePausing(
      step,
      function* (tx) {
        for (const [index, candidate] of candidates.entries()) {
          acceptCandidate(tx, candidate, { found: candidate.name });
          if (index % BATCH === BATCH - 1) {
            refreshDerived(tx);
            yield;
          }
        }
      },
      signal,
    );
    return { revision, accepted: candidates.length };
  }),

  refuse: os.methods.refuse.handler(async ({ context, input }) => {
    const [paperId = 0] = existingPapers(context.library.read, [input.paperId]);
    const step = { kind: 'refuse-candidates', count: input.names.length, subject: input.names[0] ?? null } as const;
    const { revision } = await context.library.write(step, (tx) => {
      const titleKey = titleKeyOf(tx.db, paperId);
      for (const name of input.names) refuse(tx, 'method', candidateKey(titleKey, name), 'candidate');
    });
    return { revision };
  }),
};

/** Throws `NOT_FOUND`. */
export function candidatesOf(context: EngineContext, paperId: string): Promise<Candidate[]> {
  existingPapers(context.library.read, [paperId]);
  return context.analysis.ask('candidates', [paperId]);
}

async function allCandidates(context: EngineContext, minConfidence: number, role: Candidate['role'] | undefined) {
  const page = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { candidates } = await context.analysis.ask('allCandidates', [{ ...page, minConfidence, role }], {
    whole: true,
  });
  return candidates;
}

/** Makes or finds the method and says that the paper introduces or mentions it. */
export function acceptCandidate(tx: WriteTransaction, candidate: Candidate, accepted: Accepted): number {
  const paperId = decodeId('paper', candidate.paperId);
  const name = accepted.name ?? candidate.name;
  const role = accepted.role ?? candidate.role;
  const isIntroduced = role === 'introduces';
  const methodId = existingMethod(tx, name, accepted.methodId) ?? newMethod();
  if (name !== candidate.name) addAlias(tx, methodId, candidate.name);
  for (const alias of candidate.aliases) addAlias(tx, methodId, alias);
  if (isIntroduced) setIntroducedBy(tx, methodId, paperId);
  const { field, start, end, quote } = candidate;
  addMention(tx, methodId, paperId, role, { field, start, end, quote });
  return methodId;

  function newMethod(): number {
    return insertMethod(tx, {
      name,
      kind: accepted.kind ?? candidate.kind,
      expansion: expansionBeside(name, candidate.expansion),
      description: null,
      aliases: [],
      introducedBy: isIntroduced ? paperId : null,
      suggestedBy: 'candidate',
    });
  }
}

/** The one method of that name, unless the reader said which one it is, or that it is another thing. */
function existingMethod(tx: WriteTransaction, name: string, methodId: string | null | undefined): number | null {
  if (methodId === null) return null;
  if (methodId !== undefined) return decodeId('method', methodId);
  const [method, ...others] = methodByName(tx.db, name);
  return method && others.length === 0 ? method.id : null;
}
