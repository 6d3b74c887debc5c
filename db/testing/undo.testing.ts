// Runs a change and takes it back and makes it again: every state must come back to the byte and pass every check.

import { expect } from 'vitest';
import { checkWholeLibrary } from '../sqlite/checks.ts';
import type { openTestEngine } from './client.testing.ts';
import { ownedRows } from './library.testing.ts';

type Engine = ReturnType<typeof openTestEngine>;

/** Answers what the change answered; the library is left with the change made. */
export async function expectUndoable<Value>(
  { client, context }: Pick<Engine, 'client' | 'context'>,
  change: () => Promise<Value>,
): Promise<Value> {
  const rows = () => ownedRows(context.library.connection);
  const problems = () => checkWholeLibrary(context.library.connection).problems;
  const before = rows();
  const value = await change();
  const after = rows();
  expect(after).not.toEqual(before);
  expect(problems()).toEqual([]);
  await client.history.undo();
  expect(rows()).toEqual(before);
  expect(problems()).toEqual([]);
  await client.history.redo();
  expect(rows()).toEqual(after);
  expect(problems()).toEqual([]);
  return value;
}
