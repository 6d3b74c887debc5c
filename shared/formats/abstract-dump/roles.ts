// What an element of a file can be.

/**
 * The roles of elements.
 *
 * `outside` is furniture between records, `inside` furniture between a title and its abstract; `meta` and `after` are
 * dates, addresses and labels above and below the abstract; `other` is kept with the paper, unclassified; `more` goes
 * on with an abstract.
 */
export const ELEMENT_ROLES = [
  'outside',
  'title',
  'authors',
  'meta',
  'other',
  'inside',
  'abstract',
  'more',
  'after',
] as const;
export type ElementRole = (typeof ELEMENT_ROLES)[number];

export const ROLE_COUNT = ELEMENT_ROLES.length;

/** The roles as numbers, for the tables of the labelling. */
export const OUTSIDE = 0;
export const TITLE = 1;
export const AUTHORS = 2;
export const META = 3;
export const OTHER = 4;
export const INSIDE = 5;
export const ABSTRACT = 6;
export const MORE = 7;
export const AFTER = 8;

/** Score of what cannot be: lower than any sum of scores of a file. */
export const NEVER = -1e6;
