// How authors are named on screen.

import type { Author } from '#shared/domain/author.ts';

/** "Geoffrey E. Hinton". */
export function fullName({ family, given, literal }: Author): string {
  if (family === null && given === null) return literal ?? '';
  return [given, family].filter((part) => part !== null && part !== '').join(' ');
}

/** "Hinton", for rows. */
export function shortName({ family, given, literal }: Author): string {
  return family ?? literal ?? given ?? '';
}
