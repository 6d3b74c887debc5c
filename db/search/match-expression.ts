// Clauses as an FTS5 MATCH expression, with wildcards and misspellings written out as the words they find.

import { MIN_STEM, stem, stemsOfCompletions } from './completion.ts';
import type { SearchClause } from './query.ts';

/** Looks words up in the index; the vocabulary of the library, or of a test. */
export interface Expander {
  readonly matchingPattern: (pattern: string) => readonly string[];
  readonly near: (word: string, editDistance: number) => readonly string[];
  readonly beginningsOf: (word: string, minLength: number) => readonly string[];
}

/** A clause ready for FTS5; `expression` is null when nothing in the index can match it. */
export interface MatchClause {
  readonly clause: SearchClause;
  readonly expression: string | null;
  /** Stems and beginnings to mark in shown texts. */
  readonly stems: readonly string[];
  readonly prefixes: readonly string[];
}

export function matchClause(clause: SearchClause, expander: Expander): MatchClause {
  const { alternatives, stems, prefixes } = expand(clause, expander);
  const either = alternatives.length === 0 ? null : `(${alternatives.join(' OR ')})`;
  const columns = clause.fields === null ? '' : `{${clause.fields.join(' ')}} : `;
  return { clause, expression: either && `${columns}${either}`, stems, prefixes };
}

interface Expansion {
  readonly alternatives: readonly string[];
  readonly stems: readonly string[];
  readonly prefixes: readonly string[];
}

function expand(clause: SearchClause, expander: Expander): Expansion {
  const { text } = clause;
  switch (clause.kind) {
    case 'word':
    case 'phrase':
      return { alternatives: [quote(text)], stems: text.split(/[^\p{L}\p{N}\p{M}]+/u).map(stem), prefixes: [] };
    case 'prefix': {
      const stems = stemsOfCompletions(text, expander.beginningsOf(text, MIN_STEM));
      return {
        alternatives: [`${quote(text)} *`, quote(text), ...stems.map(quote)],
        stems: [stem(text), ...stems],
        prefixes: [text],
      };
    }
    case 'pattern': {
      // A pattern over stems also finds nothing where the ending was cut off; its plain beginning is tried as typed.
      const beginning = /^([^*]+)\*$/.exec(text)?.[1];
      if (beginning !== undefined) return expand({ ...clause, kind: 'prefix', text: beginning }, expander);
      const terms = expander.matchingPattern(text);
      return { alternatives: terms.map(quote), stems: terms, prefixes: [] };
    }
    case 'fuzzy': {
      const terms = new Set([stem(text), ...expander.near(stem(text), clause.editDistance)]);
      return { alternatives: [...terms].map(quote), stems: [...terms], prefixes: [] };
    }
    default:
      return clause.kind satisfies never;
  }
}

/** FTS5 takes anything in double quotes as words, never as operators. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What to find, and what to leave out of it. */
export interface MatchExpression {
  readonly match: string | null;
  readonly except: string | null;
}

/**
 * The whole query. `match` is null when only prohibited words were given; `except` then says what to leave out.
 * Null altogether when a required word is nowhere in the index, or nothing is left to ask for.
 */
export function matchExpression(clauses: readonly MatchClause[]): MatchExpression | null {
  const of = (presence: SearchClause['presence']) => clauses.filter((c) => c.clause.presence === presence);
  const expressions = (list: readonly MatchClause[]) => list.flatMap(({ expression }) => expression ?? []);
  const required = of('required');
  const optional = expressions(of('optional'));
  const except = joined(expressions(of('prohibited')), 'OR');
  if (required.some(({ expression }) => expression === null)) return null;
  if (required.length === 0) {
    const match = joined(optional, 'OR');
    return match === null && (except === null || of('optional').length > 0) ? null : { match, except };
  }
  const all = joined(expressions(required), 'AND') ?? '';
  // The optional words decide nothing here, but BM25 counts every word of the expression that a row has.
  const ranked = optional.length === 0 ? all : `${all} AND (${[`(${all})`, ...optional].join(' OR ')})`;
  return { match: ranked, except };
}

function joined(expressions: readonly string[], operator: 'AND' | 'OR'): string | null {
  return expressions.length === 0 ? null : expressions.join(` ${operator} `);
}
