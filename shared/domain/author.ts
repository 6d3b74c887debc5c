// A person or body named as an author of a paper.

/** One author: `family` and `given` when the source tells them apart, otherwise only `literal`. */
export interface Author {
  readonly family: string | null;
  readonly given: string | null;
  readonly literal: string | null;
}
