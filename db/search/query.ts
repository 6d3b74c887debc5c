// A search as clauses: lunr's query language, phrases in quotes, and plain words.

import lunr from 'lunr';
import { appError, type QueryProblem } from '#shared/contract/errors.ts';

export const SEARCH_FIELDS = ['title', 'abstract', 'author', 'note', 'tag', 'keyword'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export interface SearchClause {
  /** `pattern` has wildcards; `prefix` is the word being typed; the words of a `phrase` stand side by side. */
  readonly kind: 'word' | 'phrase' | 'prefix' | 'pattern' | 'fuzzy';
  /** Lower case; several words only in a phrase. */
  readonly text: string;
  /** Null for all fields. */
  readonly fields: readonly SearchField[] | null;
  readonly presence: 'optional' | 'required' | 'prohibited';
  /** Weight against the other clauses; 1 unless asked otherwise. */
  readonly boost: number;
  /** Most single-letter edits between the word and what it finds; 0 unless fuzzy. */
  readonly editDistance: number;
}

const PRESENCE = { 1: 'optional', 2: 'required', 3: 'prohibited' } as const;

/** Automata of larger distances take seconds to build (lunr's own advice is below 3). */
const MAX_EDIT_DISTANCE = 2;

/** Clauses beyond these are refused: no one types them, and each costs a look-up. */
export const MAX_CLAUSES = 256;

const PHRASE = /(^|\s)([+-]?)(?:([a-z]+):)?"([^"]*)"(?=\s|$)/g;

/**
 * Parses a query. Throws `QUERY_INVALID` with the place where lunr's parser stopped.
 *
 * Two liberties with lunr's language, because readers paste titles: `word:` is a field only when it names one,
 * and words in straight quotes are a phrase.
 */
export function parseQuery(
  text: string,
  options: { readonly plain: boolean; readonly asYouType: boolean },
): SearchClause[] {
  const clauses = options.plain ? plainClauses(text) : [...phraseClauses(text), ...lunrClauses(withoutPhrases(text))];
  if (clauses.length > MAX_CLAUSES) throw invalid('too-many-words', 0, text.length);
  return options.asYouType ? completeLastWord(clauses, text) : clauses;
}

function plainClauses(text: string): SearchClause[] {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .flatMap((word) => useful(word) ?? []);
  return words.map((word) => clause('word', word));
}

function phraseClauses(text: string): SearchClause[] {
  return [...text.matchAll(PHRASE)].flatMap(([, , sign, field, words = '']) => {
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const presence = sign === '+' ? 'required' : sign === '-' ? 'prohibited' : 'optional';
    return [{ ...clause('phrase', words.toLowerCase()), presence, fields: isField(field) ? [field] : null }];
  });
}

function withoutPhrases(text: string): string {
  return text.replace(PHRASE, '$1').trim();
}

function lunrClauses(text: string): SearchClause[] {
  const query = new lunr.Query(SEARCH_FIELDS);
  try {
    new lunr.QueryParser(escapeColons(text), query).parse();
  } catch (error) {
    if (error instanceof lunr.QueryParseError) throw invalid(problemOf(error.message), error.start, error.end);
    throw error;
  }
  return query.clauses.flatMap(({ term, fields, boost, presence, editDistance = 0, usePipeline }) => {
    const isPattern = !usePipeline && term.includes('*');
    const word = isPattern ? term : useful(term);
    if (word === null || /^\**$/.test(word)) return [];
    if (editDistance > MAX_EDIT_DISTANCE) throw invalid('distance-too-large', 0, text.length);
    const kind = isPattern ? 'pattern' : editDistance > 0 ? 'fuzzy' : 'word';
    const someFields = fields.length === SEARCH_FIELDS.length ? null : fields.filter(isField);
    return [{ kind, text: word, fields: someFields, presence: PRESENCE[presence], boost, editDistance }];
  });
}

/** `Layer: norm` is a title someone pasted, `title:norm` is a question. */
function escapeColons(text: string): string {
  return text.replace(/([^\s:+-]*)\\?:/g, (found, word: string) => (isField(word) ? found : `${word}\\:`));
}

function isField(word: string | undefined): word is SearchField {
  return SEARCH_FIELDS.some((field) => field === word);
}

/** lunr's pipeline for a typed word: trimmed, and null for a stop word. The index does the stemming. */
function useful(word: string): string | null {
  const trimmed = lunr.trimmer(new lunr.Token(word));
  const kept = trimmed && lunr.stopWordFilter(trimmed);
  return kept && /[\p{L}\p{N}]/u.test(kept.toString()) ? kept.toString() : null;
}

/** The last word may be the beginning of a longer one, even where it is a stop word by itself ("no", "on"). */
function completeLastWord(clauses: readonly SearchClause[], text: string): SearchClause[] {
  const [typed] = /[\p{L}\p{N}]+$/u.exec(text.toLowerCase()) ?? [];
  const last = clauses.at(-1);
  if (typed === undefined) return [...clauses];
  if (last?.kind === 'word' && last.text.endsWith(typed)) return [...clauses.slice(0, -1), { ...last, kind: 'prefix' }];
  const isStopWord = useful(typed) === null && !/[~^*:"]\S*$/.test(text);
  return isStopWord ? [...clauses, clause('prefix', typed)] : [...clauses];
}

function clause(kind: SearchClause['kind'], text: string): SearchClause {
  return { kind, text, fields: null, presence: 'optional', boost: 1, editDistance: 0 };
}

/** lunr says what is wrong in words of its own trade only. */
function problemOf(message: string): QueryProblem {
  return PROBLEMS.find(([beginning]) => message.startsWith(beginning))?.[1] ?? 'not-understood';
}

const PROBLEMS: readonly (readonly [string, QueryProblem])[] = [
  ['expecting term or field', 'sign-without-word'],
  ['expecting term', 'field-without-word'],
  ['expected either a field or a term', 'operator-without-word'],
  ['edit distance', 'distance-not-number'],
  ['boost', 'boost-not-number'],
];

function invalid(reason: QueryProblem, start: number, end: number) {
  return appError('QUERY_INVALID', { reason, start, end });
}
