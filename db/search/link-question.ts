// Questions about links inside a search: what they ask, and the words left over. A pure function of text and types.

/** What must be known of a link type to ask for it. */
export interface KnownType {
  readonly name: string;
  readonly label: string;
  readonly inverseLabel: string;
  readonly isSymmetric: boolean;
}

export type LinkTerm =
  /** Things with a link to or from a named one; `side` is where the named one stands. */
  | {
      readonly kind: 'relation';
      /** Names of types; null for any. */
      readonly types: readonly string[] | null;
      readonly side: 'source' | 'target' | 'either';
      readonly name: string;
      readonly isProhibited: boolean;
    }
  /** Methods with or without any link. */
  | { readonly kind: 'has-links'; readonly wanted: boolean }
  /** Links of some types. */
  | { readonly kind: 'type'; readonly types: readonly string[]; readonly isProhibited: boolean }
  /** Links that lead from one thing to another. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string };

export interface LinkQuestion {
  readonly terms: readonly LinkTerm[];
  /** The query without them: words for the index. */
  readonly rest: string;
}

/** Types that say that two things were held against each other. */
const COMPARING: readonly string[] = ['outperforms', 'alternative-to', 'contradicts'];

/** `field:value`, the value in quotes where it has blanks; `..` between two values of a path. */
const TERM = /(^|\s)([+-]?)([\p{L}\p{N}_-]+):((?:"[^"]*"|[^\s"])+)(?=\s|$)/gu;

/**
 * Takes the questions about links out of a query; null when it has none.
 *
 * `outperforms:vLLM` asks for what outperforms vLLM, `outperformed-by:vLLM` the other way round, `linked:vLLM` for
 * anything linked with it and `compared:vLLM` for what was held against it; a minus leaves those out. `type:extends`
 * asks for links, `links:none` for methods without any, `path:A..B` for the links that lead from A to B. A word before
 * a colon that names none of these is a word: titles have colons.
 */
export function parseLinkQuestion(text: string, types: readonly KnownType[]): LinkQuestion | null {
  const terms: LinkTerm[] = [];
  const rest = text.replace(TERM, (found, before: string, sign: string, field: string, value: string) => {
    const term = toTerm(keyOf(field), value, sign === '-', types);
    if (!term) return found;
    terms.push(term);
    return before;
  });
  return terms.length === 0 ? null : { terms, rest: rest.trim() };
}

function toTerm(field: string, value: string, isProhibited: boolean, types: readonly KnownType[]): LinkTerm | null {
  const name = unquoted(value);
  switch (field) {
    case 'type': {
      const wanted = types.filter((type) => namesType(type, keyOf(name)));
      return wanted.length === 0 ? null : { kind: 'type', types: wanted.map((type) => type.name), isProhibited };
    }
    case 'path': {
      const [from = '', to = '', ...others] = value.split('..').map(unquoted);
      return from === '' || to === '' || others.length > 0 ? null : { kind: 'path', from, to };
    }
    case 'links':
      if (name !== 'none' && name !== 'any') return null;
      return { kind: 'has-links', wanted: (name === 'any') !== isProhibited };
    case 'linked':
    case 'linked-to':
    case 'linked-with':
      return { kind: 'relation', types: null, side: 'either', name, isProhibited };
    case 'compared':
    case 'compared-to':
    case 'compared-with':
      return { kind: 'relation', types: COMPARING, side: 'either', name, isProhibited };
    default:
      return relation(field, name, isProhibited, types);
  }
}

function relation(field: string, name: string, isProhibited: boolean, types: readonly KnownType[]): LinkTerm | null {
  if (name === '') return null;
  const forth = types.find((type) => namesType(type, field));
  if (forth) {
    const side = forth.isSymmetric ? 'either' : 'target';
    return { kind: 'relation', types: [forth.name], side, name, isProhibited };
  }
  const back = types.find((type) => keyOf(type.inverseLabel) === field);
  return back ? { kind: 'relation', types: [back.name], side: 'source', name, isProhibited } : null;
}

function namesType(type: KnownType, key: string): boolean {
  return type.name === key || keyOf(type.label) === key;
}

/** `Outperformed by`, `outperformed-by` and `outperformed_by` are one. */
function keyOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .join('-');
}

function unquoted(value: string): string {
  return value.replaceAll('"', '').trim();
}
