// write(), undo and redo against a model: whatever is done can be undone to the byte, also after a restart.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from './library.ts';
import { checkWholeLibrary } from './sqlite/checks.ts';
import { saveNote } from './store/notes.ts';
import { insertPaper, removePaper, setReadingState } from './store/papers.ts';
import { deleteTag, ensureTag, renameTag, tagByName, tagPaper } from './store/tags.ts';
import { openTestLibrary, ownedRows, temporaryFolder } from './testing/library.testing.ts';
import { record } from './testing/record.testing.ts';

const step = { kind: 'import', count: 1, subject: null } as const;

describe('Library.write', () => {
  it('makes one revision, one event and one undo step', async () => {
    const { library, events } = openTestLibrary();
    const { value: id, revision } = await library.write(step, (tx) => insertPaper(tx, record('A title')));
    expect(revision).toBe(1);
    expect(library.revision).toBe(1);
    expect(events).toEqual([
      {
        type: 'library.changed',
        revision: 1,
        changes: [{ kind: 'paper', added: 1, updated: 0, removed: 0, ids: [id.toString(36)] }],
      },
    ]);
    expect(library.peekHistory().undo).toMatchObject({ kind: 'import', revision: 1 });
  });

  it('changes nothing, not even the revision, when nothing was changed', async () => {
    const { library, events } = openTestLibrary();
    await library.write(step, (tx) => ensureTag(tx, 'norm'));
    const before = events.length;
    const { revision } = await library.write({ ...step, kind: 'rename-tag' }, (tx) => {
      renameTag(tx, tagByName(tx.db, 'norm')?.id ?? 0, 'norm');
    });
    expect(revision).toBe(1);
    expect(events).toHaveLength(before);
  });

  it('leaves everything as it was when the body throws', async () => {
    const { library } = openTestLibrary();
    await library.write(step, (tx) => insertPaper(tx, record('First')));
    const before = ownedRows(library.connection);
    const failing = library.write(step, (tx) => {
      insertPaper(tx, record('Second'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(ownedRows(library.connection)).toEqual(before);
    expect(library.revision).toBe(1);
  });

  it('rolls a pausing write back when it is cancelled, and lets readers see the old state meanwhile', async () => {
    const { library } = openTestLibrary();
    const controller = new AbortController();
    const seen: number[] = [];
    const writing = library.writePausing(
      step,
      function* (tx) {
        for (let i = 0; i < 10; i += 1) {
          insertPaper(tx, record(`Paper ${i}`));
          seen.push(library.read.count('SELECT count(*) FROM paper'));
          if (i === 5) controller.abort();
          yield;
        }
      },
      controller.signal,
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
    expect(library.read.count('SELECT count(*) FROM paper')).toBe(0);
  });

  it('strips NUL and lone surrogates, which SQLite would give back altered', async () => {
    const { library } = openTestLibrary();
    const { value } = await library.write(step, (tx) => insertPaper(tx, record('a\0b\ud800c')));
    expect(library.connection.raw.prepare('SELECT title FROM paper WHERE id = ?').pluck().get(value)).toBe('ab\ufffdc');
    expect(checkWholeLibrary(library.connection).problems).toEqual([]);
  });

  it('runs writes one after another, also when one of them pauses', async () => {
    const { library } = openTestLibrary();
    const order: string[] = [];
    const slow = library.writePausing(step, function* (tx) {
      for (let i = 0; i < 5; i += 1) {
        insertPaper(tx, record(`Slow ${i}`));
        yield;
      }
      order.push('slow');
    });
    const quick = library.write(step, (tx) => {
      insertPaper(tx, record('Quick'));
      order.push('quick');
    });
    await Promise.all([slow, quick]);
    expect(order).toEqual(['slow', 'quick']);
  });

  it('keeps the library file to its owner', () => {
    const { library } = openTestLibrary();
    if (process.platform !== 'win32') expect(statSync(library.file ?? '').mode & 0o777).toBe(0o600);
  });
});

type Operation =
  | { readonly kind: 'paper'; readonly title: string }
  | { readonly kind: 'tag'; readonly name: string; readonly paper: number }
  | { readonly kind: 'delete-tag'; readonly name: string }
  | { readonly kind: 'rename-tag'; readonly name: string; readonly to: string }
  | { readonly kind: 'note'; readonly paper: number; readonly body: string }
  | { readonly kind: 'state'; readonly paper: number; readonly state: 'queued' | 'read' | 'inbox' }
  | { readonly kind: 'remove'; readonly paper: number };

const word = fc.constantFrom('norm', 'decoding', 'data', 'Norm');
const paper = fc.nat(6);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('paper' as const), title: fc.string() }),
  fc.record({ kind: fc.constant('tag' as const), name: word, paper }),
  fc.record({ kind: fc.constant('delete-tag' as const), name: word }),
  fc.record({ kind: fc.constant('rename-tag' as const), name: word, to: fc.constantFrom('x', 'y') }),
  fc.record({ kind: fc.constant('note' as const), paper, body: fc.string() }),
  fc.record({ kind: fc.constant('state' as const), paper, state: fc.constantFrom('queued', 'read', 'inbox') }),
  fc.record({ kind: fc.constant('remove' as const), paper }),
);

async function perform(library: Library, op: Operation): Promise<void> {
  const papers = library.connection.raw.prepare('SELECT id FROM paper ORDER BY id').pluck().all() as number[];
  const paperId = 'paper' in op ? papers[op.paper] : undefined;
  await library.write(step, (tx) => {
    switch (op.kind) {
      case 'paper':
        insertPaper(
          tx,
          record(op.title, `About ${op.title}`, { authors: [{ family: 'A', given: null, literal: null }] }),
        );
        return;
      case 'tag':
        if (paperId !== undefined) tagPaper(tx, paperId, ensureTag(tx, op.name));
        return;
      case 'delete-tag': {
        const tag = tagByName(tx.db, op.name);
        if (tag) deleteTag(tx, tag.id);
        return;
      }
      case 'rename-tag': {
        const tag = tagByName(tx.db, op.name);
        if (tag && !tagByName(tx.db, op.to)) renameTag(tx, tag.id, op.to);
        return;
      }
      case 'note':
        if (paperId !== undefined) saveNote(tx, paperId, op.body);
        return;
      case 'state':
        if (paperId !== undefined) setReadingState(tx, paperId, op.state);
        return;
      case 'remove':
        if (paperId !== undefined && tx.db.count('SELECT count(*) FROM note WHERE paper_id = ?', paperId) === 0) {
          removePaper(tx, paperId);
        }
        return;
      default:
        op satisfies never;
    }
  });
}

describe('Library.undo and redo', () => {
  it('go back and forth through any sequence of steps, byte for byte, over restarts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 1, maxLength: 12 }),
        fc.nat(12),
        async (operations, restartAt) => {
          const file = join(temporaryFolder(), 'model.lectern');
          let library = Library.open(file, { shell: 'test' });
          try {
            const states = [ownedRows(library.connection)];
            for (const op of operations) {
              const revision = library.revision;
              await perform(library, op);
              if (library.revision !== revision) states.push(ownedRows(library.connection));
            }
            for (let i = states.length - 2; i >= 0; i -= 1) {
              await library.undo();
              expect(ownedRows(library.connection)).toEqual(states[i]);
              if (i === restartAt) {
                library.close();
                library = Library.open(file, { shell: 'test' });
              }
            }
            await expect(library.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
            for (const state of states.slice(1)) {
              await library.redo();
              expect(ownedRows(library.connection)).toEqual(state);
            }
            await expect(library.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
            expect(checkWholeLibrary(library.connection).problems).toEqual([]);
          } finally {
            library.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('forgets what could be redone once something new is written', async () => {
    const { library } = openTestLibrary();
    await library.write(step, (tx) => ensureTag(tx, 'one'));
    await library.undo();
    await library.write(step, (tx) => ensureTag(tx, 'two'));
    expect(library.peekHistory().redo).toBeNull();
  });

  it('takes a run of saves with one merge key back in one step', async () => {
    const { library } = openTestLibrary();
    const { value: id } = await library.write(step, (tx) => insertPaper(tx, record('A')));
    const typing = { kind: 'save-note', count: 1, subject: 'A', mergeKey: 'note 1' } as const;
    for (const body of ['a', 'ab', 'abc']) await library.write(typing, (tx) => saveNote(tx, id, body));
    await library.undo();
    expect(library.read.count('SELECT count(*) FROM note')).toBe(0);
    await library.redo();
    expect(library.connection.raw.prepare('SELECT body FROM note').pluck().get()).toBe('abc');
  });
});
