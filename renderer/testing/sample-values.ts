// Values of the contract for tests.

import type { PaperId, TagId } from '#shared/contract/ids.ts';
import type { Library } from '#shared/contract/library.ts';
import type { Paper, PaperRow } from '#shared/contract/papers.ts';
import type { Tag } from '#shared/contract/tags.ts';

/** Ids are opaque: tests make their own. */
export function paperId(value: string): PaperId {
  return value as PaperId;
}

export function tagId(value: string): TagId {
  return value as TagId;
}

export function paperRow(id: string, change: Partial<PaperRow> = {}): PaperRow {
  return {
    id: paperId(id),
    title: `Paper ${id}`,
    titleRepairs: [],
    authors: [],
    authorCount: 0,
    year: null,
    containerTitle: null,
    state: 'inbox',
    tags: [],
    methods: [],
    hasNote: false,
    addedAt: '2026-11-22T08:00:00.000Z',
    trashedAt: null,
    ...change,
  };
}

export function paper(id: string, change: Partial<Paper> = {}): Paper {
  return {
    ...paperRow(id),
    allAuthors: [],
    abstract: `The abstract of ${id}.`,
    abstractRepairs: [],
    issued: null,
    listingDate: null,
    sourceKey: null,
    titleAliases: [],
    identifiers: [],
    keywords: [],
    abstractUrls: [],
    links: [],
    noteId: null,
    provenance: [],
    ...change,
  };
}

export function tag(id: string, name: string, paperCount = 1): Tag {
  return { id: tagId(id), name, paperCount };
}

export function library(papers: number): Library {
  return {
    name: 'test.lectern',
    libraryId: 'test',
    notices: [],
    readOnly: null,
    schemaVersion: 1,
    revision: 1,
    createdAt: '2026-11-22T08:00:00.000Z',
    counts: {
      papers,
      notes: 0,
      tags: 0,
      trashed: 0,
      imports: 0,
      states: { inbox: papers, queued: 0, reading: 0, read: 0, skipped: 0 },
    },
  };
}
