// What the name finder returns.

export const NAME_KINDS = ['method', 'system', 'dataset', 'benchmark', 'metric', 'model', 'software'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Rules that can decide about a name, from the surest; shown to the reader and counted per rule. */
export const NAME_RULES = [
  'proposed',
  'called',
  'title-prefix',
  'own',
  'title-repository',
  'title-phrase',
  'title-whole',
  'derived',
  'only-subject',
  'defined',
  'listed',
  'known',
  'shape',
] as const;
export type NameRule = (typeof NAME_RULES)[number];

export type NameField = 'title' | 'abstract';

/** The text names are looked for in. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** One place where a name stands; `text[start, end)` of the field is the name as written there. */
export interface NameOccurrence {
  readonly field: NameField;
  readonly start: number;
  readonly end: number;
}

/** A name a paper introduces or only mentions, with the sentence that says so. */
export interface NameCandidate {
  readonly name: string;
  /** Other forms of the same name in this paper, such as the acronym of a name the title spells out. */
  readonly aliases: readonly string[];
  readonly expansion: string | null;
  readonly kind: NameKind;
  readonly role: 'introduces' | 'mentions';
  readonly salience: 'primary' | 'component' | 'mentioned';
  readonly field: NameField;
  /** `start` and `end` are UTF-16 offsets in the field; they slice to `written`. */
  readonly start: number;
  readonly end: number;
  /** As printed at that place; differs from `name` only for elliptic forms such as the `4` of `GPT-3.5/4`. */
  readonly written: string;
  /** The sentence, exactly as in the field. */
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: NameRule;
  /** Every place, title first. */
  readonly occurrences: readonly NameOccurrence[];
}
