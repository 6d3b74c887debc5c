// Makes the compiler check that every case of a union is handled.

/** Never reached in typed code; throws with the value when foreign data gets there all the same. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
