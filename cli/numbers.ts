// Numbers given as options.

import { InvalidArgumentError } from 'commander';

/** A whole number from 0 up, or wrong usage. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('Give a whole number.');
  return value;
}
