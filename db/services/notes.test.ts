// Notes on methods: saved like those on papers, found at once, undone in one step.

import { describe, expect, it } from 'vitest';
import { checkWholeLibrary } from '../sqlite/checks.ts';
import { openMethodsEngine } from '../testing/methods.testing.ts';
import { expectUndoable } from '../testing/undo.testing.ts';

describe('a note on a method', () => {
  it('is kept exactly, counted, and shown in lists', async () => {
    const engine = await openMethodsEngine();
    const { client } = engine;
    const methodId = await engine.method('RMSNorm');
    expect(await client.notes.get({ methodId })).toEqual({
      id: null,
      paperId: null,
      methodId,
      body: '',
      version: 0,
      updatedAt: null,
    });
    const body = '# Note\r\n\n*text* ';
    await expectUndoable(engine, () => client.notes.save({ methodId, body, baseVersion: 0 }));
    expect(await client.notes.get({ methodId })).toMatchObject({ body, version: 1 });
    expect((await client.methods.get({ id: methodId })).hasNote).toBe(true);
    expect((await client.history.peek()).undo).toMatchObject({ kind: 'save-note', subject: 'RMSNorm' });
    await client.notes.save({ methodId, body: '', baseVersion: 1 });
    expect((await client.methods.get({ id: methodId })).hasNote).toBe(false);
  });

  it('is not overwritten by who read an older one', async () => {
    const engine = await openMethodsEngine();
    const { client } = engine;
    const methodId = await engine.method('RMSNorm');
    await client.notes.save({ methodId, body: 'one', baseVersion: 0 });
    const late = client.notes.save({ methodId, body: 'two', baseVersion: 0 });
    await expect(late).rejects.toMatchObject({
      value: { code: 'CONFLICT', details: { current: 'one', id: methodId } },
    });
  });

  it('is a step of its own beside the note of a paper', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const methodId = await engine.method('RMSNorm');
    await client.notes.save({ paperId: paper(0), body: 'on the paper', baseVersion: 0 });
    await client.notes.save({ methodId, body: 'on the method', baseVersion: 0 });
    await client.history.undo();
    expect((await client.notes.get({ methodId })).body).toBe('');
    expect((await client.notes.get({ paperId: paper(0) })).body).toBe('on the paper');
    expect(checkWholeLibrary(engine.context.library.connection).problems).toEqual([]);
  });
});
