// A query understood: its words as clauses for the index, and the question about links in it, answered.

import type { Library } from '../../library.ts';
import { stem } from '../../search/completion.ts';
import { type LinkQuestion, parseLinkQuestion } from '../../search/link-question.ts';
import { type MatchClause, type MatchExpression, matchClause, matchExpression } from '../../search/match-expression.ts';
import { parseQuery } from '../../search/query.ts';
import { listLinkTypes } from '../../store/link-types.ts';
import { matchingRows } from '../../store/search-methods.ts';
import { type Admitted, answerQuestion, type LinkAnswer } from './answer-question.ts';

export interface Asked {
  readonly query: string;
  readonly plain: boolean;
  readonly asYouType: boolean;
}

export interface Understood {
  readonly clauses: readonly MatchClause[];
  /** Null when no word is left to look for, or none of them can be found. */
  readonly expression: MatchExpression | null;
  /** The answer to the question about links; null where there is none. */
  readonly answer: LinkAnswer | null;
}

/** Throws `QUERY_INVALID`. */
export function understand(library: Library, asked: Asked): Understood {
  const question = asked.plain ? null : parseLinkQuestion(asked.query, typesOf(library));
  const clauses = expandedClauses(library, question === null ? asked : { ...asked, query: question.rest });
  const expression = matchExpression(clauses);
  return { clauses, expression, answer: question && answer(library, question, clauses, expression) };
}

function answer(
  { read }: Library,
  question: LinkQuestion,
  clauses: readonly MatchClause[],
  expression: MatchExpression | null,
): LinkAnswer {
  return answerQuestion(read, question, clauses.length === 0 ? null : admitted());

  function admitted(): Admitted {
    const found = {
      paper: expression === null ? new Set<number>() : matchingRows(read, 'paper', expression),
      method: expression === null ? new Set<number>() : matchingRows(read, 'method', expression),
    };
    const tagStems = clauses.filter(isAboutTags).flatMap(({ stems }) => stems);
    return {
      end: ({ kind, id }) => found[kind].has(id),
      tag: (name) => wordsOf(name).some((word) => tagStems.includes(stem(word))),
    };
  }
}

function isAboutTags({ clause }: MatchClause): boolean {
  return clause.presence !== 'prohibited' && (clause.fields === null || clause.fields.includes('tag'));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function typesOf({ read }: Library) {
  return listLinkTypes(read).map(({ name, label, inverse_label, is_symmetric }) => ({
    name,
    label,
    inverseLabel: inverse_label,
    isSymmetric: is_symmetric === 1,
  }));
}

function expandedClauses({ vocabulary, revision }: Library, asked: Asked): MatchClause[] {
  const expander = {
    matchingPattern: (pattern: string) => vocabulary.matchingPattern(pattern, revision),
    near: (word: string, editDistance: number) => vocabulary.near(word, editDistance, revision),
    beginningsOf: (word: string, minLength: number) => vocabulary.beginningsOf(word, minLength),
  };
  return parseQuery(asked.query, asked).map((clause) => matchClause(clause, expander));
}
