// The verbs by which a paper says what is its own.

/** How surely the object of the verb is the paper's own; 1 is certain. */
const WEIGHTS: Readonly<Record<string, number>> = {
  propose: 0.95,
  introduce: 0.95,
  present: 0.92,
  contribute: 0.85,
  unveil: 0.9,
  coin: 0.9,
  pioneer: 0.6,
  develop: 0.85,
  design: 0.85,
  devise: 0.88,
  create: 0.82,
  construct: 0.82,
  build: 0.75,
  curate: 0.82,
  craft: 0.75,
  release: 0.85,
  publish: 0.7,
  launch: 0.75,
  'open-source': 0.75,
  opensource: 0.75,
  offer: 0.6,
  provide: 0.6,
  establish: 0.65,
  formulate: 0.65,
  formalize: 0.6,
  formalise: 0.6,
  define: 0.6,
  describe: 0.6,
  implement: 0.48,
  derive: 0.55,
  instantiate: 0.55,
  collect: 0.65,
  compile: 0.65,
  assemble: 0.6,
  conceive: 0.8,
  suggest: 0.6,
  engineer: 0.7,
  incorporate: 0.52,
};
/** Verbs that give a name: the next name is the paper's own whatever stands between. */
const NAMING = 'call name term dub coin denote christen nickname baptise baptize'.split(' ');

export type VerbForm = 'base' | 's' | 'ing' | 'ed';
export interface IntroVerb {
  readonly weight: number;
  readonly form: VerbForm;
}

const DOUBLING: Readonly<Record<string, string>> = { dub: 'dubb' };

function forms(verb: string): [string, VerbForm][] {
  const stem = DOUBLING[verb] ?? (verb.endsWith('e') ? verb.slice(0, -1) : verb);
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = verb === 'build' ? 'built' : `${stem}ed`;
  return [
    [verb, 'base'],
    [third, 's'],
    [`${stem}ing`, 'ing'],
    [past, 'ed'],
  ];
}

const INTRO: ReadonlyMap<string, IntroVerb> = new Map(
  Object.entries(WEIGHTS).flatMap(([verb, weight]) =>
    forms(verb).map(([form, kind]): [string, IntroVerb] => [form, { weight, form: kind }]),
  ),
);

const NAMED: ReadonlyMap<string, VerbForm> = new Map(NAMING.flatMap((verb) => forms(verb)));

/** The form and weight of a verb of introduction, given in lower case. */
export function introVerb(word: string): IntroVerb | null {
  return INTRO.get(word) ?? null;
}

/** The form of a verb of naming: called, named, termed, dubbed, we call. */
export function namingVerb(word: string): VerbForm | null {
  return NAMED.get(word) ?? null;
}
