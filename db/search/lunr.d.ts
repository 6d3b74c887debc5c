// The parts of lunr 2.3.9 Lectern uses. The published types leave out the query parser and take statics for methods.

declare module 'lunr' {
  interface Clause {
    term: string;
    fields: string[];
    boost: number;
    /** 1 optional, 2 required, 3 prohibited. */
    presence: 1 | 2 | 3;
    editDistance?: number;
    usePipeline: boolean;
  }
  class Query {
    constructor(fields: readonly string[]);
    clauses: Clause[];
  }
  class QueryParser {
    constructor(text: string, query: Query);
    parse(): Query;
  }
  class QueryParseError extends Error {
    start: number;
    end: number;
  }
  class Token {
    constructor(text: string, metadata?: object);
    toString(): string;
  }
  class TokenSet {
    static fromArray(sorted: readonly string[]): TokenSet;
    static fromString(pattern: string): TokenSet;
    static fromFuzzyString(term: string, editDistance: number): TokenSet;
    intersect(other: TokenSet): TokenSet;
    toArray(): string[];
  }
  type PipelineFunction = (token: Token) => Token | undefined;

  const lunr: {
    readonly Query: typeof Query;
    readonly QueryParser: typeof QueryParser;
    readonly QueryParseError: typeof QueryParseError;
    readonly Token: typeof Token;
    readonly TokenSet: typeof TokenSet;
    readonly trimmer: PipelineFunction;
    readonly stopWordFilter: PipelineFunction;
    readonly stemmer: PipelineFunction;
  };
  export default lunr;
}
