// Methods, links and suggestions of the contract for tests.

import type { LinkId, LinkTypeId, MethodId } from '#shared/contract/ids.ts';
import type { Link, LinkType } from '#shared/contract/links.ts';
import type { Candidate, MethodRow } from '#shared/contract/methods.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { paperId } from './sample-values.ts';

/** Ids are opaque: tests make their own. */
export function methodId(value: string): MethodId {
  return value as MethodId;
}

export function methodEnd(id: string, name: string): Extract<Link['source'], { kind: 'method' }> {
  return { kind: 'method', id: methodId(id), name, methodKind: 'method' };
}

export function paperEnd(id: string, name: string): Extract<Link['source'], { kind: 'paper' }> {
  return { kind: 'paper', id: paperId(id), name, isTrashed: false };
}

export function methodRow(id: string, change: Partial<MethodRow> = {}): MethodRow {
  return {
    id: methodId(id),
    name: `Method ${id}`,
    expansion: null,
    kind: 'method',
    aliases: [],
    introducedBy: null,
    paperCount: 0,
    linkCount: 0,
    tags: [],
    hasNote: false,
    ...change,
  };
}

export function candidate(name: string, change: Partial<Candidate> = {}): Candidate {
  return {
    name,
    aliases: [],
    expansion: null,
    kind: 'method',
    role: 'introduces',
    paperId: paperId('p1'),
    field: 'abstract',
    start: 0,
    end: name.length,
    quote: `${name} is new.`,
    confidence: 0.9,
    rule: 'test',
    method: null,
    ...change,
  };
}

export function linkType(id: string, change: Partial<LinkType> = {}): LinkType {
  return {
    id: id as LinkTypeId,
    name: id,
    label: id,
    inverseLabel: `${id} by`,
    isSymmetric: false,
    colour: 'related',
    dash: '',
    cito: null,
    isBuiltIn: true,
    linkCount: 0,
    ...change,
  };
}

export function link(id: string, change: Partial<Link> = {}): Link {
  return {
    id: id as LinkId,
    type: linkType('extends'),
    source: methodEnd('a', 'A'),
    target: methodEnd('b', 'B'),
    tags: [],
    remark: null,
    evidence: [],
    hasLostEvidence: false,
    suggestedBy: null,
    createdAt: '2026-11-22T08:00:00.000Z',
    ...change,
  };
}

export function suggestion(id: string, change: Partial<Suggestion> = {}): Suggestion {
  return {
    id: id.padStart(32, '0'),
    rule: 'mention',
    type: linkType('outperforms'),
    source: { name: 'BatchLLM', paperId: paperId('p1'), methodId: null, isNewMethod: true },
    target: { name: 'vLLM', paperId: null, methodId: methodId('m2'), isNewMethod: false },
    confidence: 0.9,
    evidence: [],
    because: [],
    isLater: false,
    ...change,
  };
}
