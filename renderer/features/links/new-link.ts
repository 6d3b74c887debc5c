// What is sent for a new link.

import type { LecternClient } from '#shared/contract/client.ts';
import type { Endpoint, NewEvidence } from '#shared/contract/links.ts';
import type { NamedEnd, Quote } from '../../state/link-slice.ts';
import type { DirectedType } from './link-words.ts';

export interface LinkParts {
  readonly from: NamedEnd;
  readonly to: NamedEnd;
  readonly as: DirectedType;
  readonly evidence: Quote | null;
  readonly remark: string;
  readonly tags: readonly string[];
}

type NewLink = Parameters<LecternClient['links']['create']>[0];

/** A type read backwards makes the link the other way round; without a quote it is the reader's own judgement. */
export function newLink({ from, to, as, evidence, remark, tags }: LinkParts): NewLink {
  const [source, target] = as.isTurned ? [to, from] : [from, to];
  return {
    typeId: as.type.id,
    source: endpointOf(source),
    target: endpointOf(target),
    tags: [...tags],
    remark: remark.trim() === '' ? null : remark.trim(),
    evidence: [evidence === null ? { kind: 'judgement' } : quoteOf(evidence)],
  };
}

export function endpointOf(end: NamedEnd): Endpoint {
  return end.kind === 'paper' ? { kind: 'paper', id: end.id } : { kind: 'method', id: end.id };
}

/** The library reads the words itself: only their place is sent. */
function quoteOf({ paperId, field, start, end }: Quote): NewEvidence {
  return { kind: 'quote', paperId, field, start, end };
}

/** "norm, #layers" as two names; each once. */
export function tagsOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().replace(/^#/, '').trim().slice(0, 60));
  return [...new Set(names)].filter((name) => name !== '');
}
