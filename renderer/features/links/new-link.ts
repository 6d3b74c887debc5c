// What is sent for a new link.

import type { LecternClient } from '#shared/contract/client.ts';
import type { Endpoint, NewEndpoint, NewEvidence } from '#shared/contract/links.ts';
import type { NamedEnd, Quote } from '../../state/link-slice.ts';
import type { FoundEnd } from './find-ends.ts';
import type { DirectedType } from './link-words.ts';

export interface LinkParts {
  readonly from: FoundEnd;
  readonly to: FoundEnd;
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
    source: newEndpointOf(source),
    target: newEndpointOf(target),
    tags: [...tags],
    remark: remark.trim() === '' ? null : remark.trim(),
    evidence: [evidence === null ? { kind: 'judgement' } : quoteOf(evidence)],
  };
}

export function endpointOf(end: NamedEnd): Endpoint {
  return end.kind === 'paper' ? { kind: 'paper', id: end.id } : { kind: 'method', id: end.id };
}

/** A name found is accepted, and a name typed becomes a method, with the link: one change, one undo. */
function newEndpointOf(end: FoundEnd): NewEndpoint {
  switch (end.kind) {
    case 'paper':
    case 'method':
      return endpointOf(end);
    case 'candidate':
      return { kind: 'candidate', paperId: end.paperId, found: end.name };
    case 'new':
      return { kind: 'new-method', name: end.name };
    default:
      return end satisfies never;
  }
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
