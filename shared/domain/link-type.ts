// The link types a new library starts with. Readers add their own.

export interface LinkType {
  readonly name: string;
  readonly label: string;
  /** Read from the target's side: A extends B, B is extended by A. */
  readonly inverseLabel: string;
  readonly isSymmetric: boolean;
  /** Name of a colour token of the interface, not a value: themes decide. */
  readonly colour: string;
  /** SVG dash pattern, so that types differ without colour; empty for a solid line. */
  readonly dash: string;
  /** Term of the Citation Typing Ontology (CiTO, purl.org/spar/cito) that says the same, where one does. */
  readonly cito: string | null;
}

export const DEFAULT_LINK_TYPES: readonly LinkType[] = [
  type('introduces', 'introduces', 'introduced by', false, 'introduces', '', null),
  type('extends', 'extends', 'extended by', false, 'extends', '', 'extends'),
  type('variant-of', 'variant of', 'has variant', false, 'extends', '8 3', null),
  type('uses', 'uses', 'used by', false, 'uses', '', 'usesMethodIn'),
  type('outperforms', 'outperforms', 'outperformed by', false, 'outperforms', '', null),
  type('alternative-to', 'alternative to', 'alternative to', true, 'alternative', '6 3', null),
  type('evaluated-on', 'evaluated on', 'evaluates', false, 'evaluated', '2 4', 'usesDataFrom'),
  type('contradicts', 'contradicts', 'contradicted by', false, 'contradicts', '2 3', 'disagreesWith'),
  type('surveys', 'surveys', 'surveyed by', false, 'surveys', '10 3 2 3', 'reviews'),
  type('related', 'related to', 'related to', true, 'related', '1 4', null),
];

function type(
  name: string,
  label: string,
  inverseLabel: string,
  isSymmetric: boolean,
  colour: string,
  dash: string,
  cito: string | null,
): LinkType {
  return { name, label, inverseLabel, isSymmetric, colour, dash, cito };
}
