// The names of fields that digests and scripts print in front of values, and what they mean.

import type { PartRole } from '#shared/domain/record.ts';

/** Role of a field's value by its name in lower case; `note` is kept with the record but is none of its fields. */
export type FieldRole = PartRole | 'note';

const NAMES: Readonly<Record<string, FieldRole>> = {
  title: 'title',
  'paper title': 'title',
  name: 'title',
  author: 'authors',
  authors: 'authors',
  'author(s)': 'authors',
  creators: 'authors',
  by: 'authors',
  abstract: 'abstract',
  summary: 'abstract',
  date: 'date',
  published: 'date',
  'published on': 'date',
  'publication date': 'date',
  year: 'date',
  submitted: 'date',
  updated: 'note',
  venue: 'venue',
  journal: 'venue',
  conference: 'venue',
  booktitle: 'venue',
  source: 'venue',
  'published in': 'venue',
  'journal-ref': 'venue',
  doi: 'identifier',
  pmid: 'identifier',
  pmcid: 'identifier',
  arxiv: 'identifier',
  'arxiv id': 'identifier',
  id: 'identifier',
  'paper id': 'identifier',
  url: 'url',
  link: 'url',
  links: 'url',
  pdf: 'url',
  'pdf link': 'url',
  'pdf url': 'url',
  code: 'url',
  github: 'url',
  'project page': 'url',
  project: 'url',
  website: 'url',
  abs: 'url',
  html: 'url',
  keywords: 'keywords',
  keyword: 'keywords',
  tags: 'keywords',
  categories: 'keywords',
  category: 'keywords',
  'main category': 'keywords',
  'primary category': 'keywords',
  subjects: 'keywords',
  subject: 'keywords',
  topics: 'keywords',
  'tl;dr': 'note',
  tldr: 'note',
  comment: 'note',
  comments: 'note',
  note: 'note',
  notes: 'note',
  motivation: 'note',
  method: 'note',
  methods: 'note',
  result: 'note',
  results: 'note',
  conclusion: 'note',
  conclusions: 'note',
  background: 'note',
  objective: 'note',
  'key points': 'note',
  affiliation: 'note',
  affiliations: 'note',
  citations: 'note',
  'cited by': 'note',
  score: 'note',
  rating: 'note',
  relevance: 'note',
  upvotes: 'note',
  language: 'note',
  publisher: 'note',
  volume: 'note',
  issue: 'note',
  pages: 'note',
  type: 'note',
  status: 'note',
  'ai summary': 'note',
  highlights: 'note',
  'research question': 'note',
};

/** Mark-up and a name of one to three words, closed by a colon inside or outside the mark-up. */
const FIELD =
  /^(?:>\s?)?(?:[-*+•]\s+)?(\*\*|__|\*|_)?([A-Za-z][A-Za-z;()/ -]{1,22}?)\s?(?:(?:[:：]\s?\1)|(?:\1\s?[:：]))\s*/;

export interface FieldStart {
  readonly name: string;
  readonly role: FieldRole;
  /** Characters of the line up to the value. */
  readonly length: number;
}

/** The field whose name the line begins with, or null. Only known names count. */
export function readFieldStart(line: string): FieldStart | null {
  const indent = line.length - line.trimStart().length;
  const match = FIELD.exec(line.slice(indent, indent + 48));
  const name = match?.[2]?.trim().toLowerCase() ?? '';
  const role = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  return match === null || role === undefined ? null : { name, role, length: indent + match[0].length };
}
