// Saving a note as it is typed, and never losing one of two texts.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appError } from '#shared/contract/errors.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { paperId } from '../../testing/sample-values.ts';
import { createNoteSession, SAVE_AT_LATEST_MS, SAVE_DELAY_MS } from './note-session.ts';

const PAPER = paperId('p1');

/** A library with one note, that refuses a save on an old version as the engine does. */
function setUp(initial = '') {
  const stored = { body: initial, version: initial === '' ? 0 : 1 };
  const note = () => ({ id: null, paperId: PAPER, ...stored, updatedAt: null });
  const saves: string[] = [];
  const trouble: { next: Error | null; hold: Promise<void> | null } = { next: null, hold: null };
  const client = fakeClient({
    notes: {
      get: async () => {
        await trouble.hold;
        return note();
      },
      save: async ({ body, baseVersion }) => {
        await trouble.hold;
        if (trouble.next) {
          const error = trouble.next;
          trouble.next = null;
          throw error;
        }
        if (baseVersion !== stored.version && body !== stored.body) {
          throw appError('CONFLICT', { kind: 'note', id: PAPER, current: stored.body });
        }
        stored.body = body;
        stored.version++;
        saves.push(body);
        return { revision: 1, note: note() };
      },
    },
  });
  const session = createNoteSession({ paperId: PAPER }, () => client);
  return {
    session,
    stored,
    saves,
    trouble,
    status: () => session.getSnapshot().status,
    writtenElsewhere: (body: string) => Object.assign(stored, { body, version: stored.version + 1 }),
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a note session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves within a second after typing stops', async () => {
    const { session, saves, status } = setUp();
    await pass(0);
    session.edit('a');
    session.edit('ab');
    expect(status()).toBe('unsaved');
    await pass(SAVE_DELAY_MS);
    expect(saves).toEqual(['ab']);
    expect(status()).toBe('saved');
    expect(SAVE_DELAY_MS).toBeLessThanOrEqual(1_000);
  });

  it('saves in between while typing goes on and on', async () => {
    const { session, saves } = setUp();
    await pass(0);
    let text = '';
    for (let step = 0; step < 30; step++) {
      text += 'x';
      session.edit(text);
      await pass(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(Math.floor(3_000 / (SAVE_AT_LATEST_MS + 100)));
    expect(SAVE_AT_LATEST_MS).toBeLessThanOrEqual(2_000);
  });

  it('saves at once when it is left, and nothing when nothing was typed', async () => {
    const { session, saves } = setUp('old');
    await pass(0);
    await session.flush();
    expect(saves).toEqual([]);
    session.edit('new');
    await session.flush();
    expect(saves).toEqual(['new']);
  });

  it('sends what is typed during a save after it', async () => {
    const { session, saves, trouble, status } = setUp();
    await pass(0);
    const hold = Promise.withResolvers<void>();
    trouble.hold = hold.promise;
    session.edit('one');
    await pass(SAVE_DELAY_MS);
    expect(status()).toBe('saving');
    session.edit('one two');
    hold.resolve();
    trouble.hold = null;
    await pass(SAVE_DELAY_MS);
    expect(saves).toEqual(['one', 'one two']);
    expect(status()).toBe('saved');
  });

  it('keeps the text when saving fails, says so, and tries again', async () => {
    const { session, saves, trouble, status } = setUp();
    await pass(0);
    trouble.next = appError('DISCONNECTED', { detail: 'gone' });
    session.edit('kept');
    await pass(SAVE_DELAY_MS);
    expect(status()).toBe('failed');
    expect(session.body()).toBe('kept');
    await session.flush();
    expect(saves).toEqual(['kept']);
    expect(status()).toBe('saved');
  });

  it('takes over a text from elsewhere while nothing here is unsaved', async () => {
    const { session, writtenElsewhere } = setUp('old');
    await pass(0);
    const { replaced } = session.getSnapshot();
    writtenElsewhere('theirs');
    await session.refresh();
    expect(session.body()).toBe('theirs');
    expect(session.getSnapshot().replaced).toBe(replaced + 1);
  });

  it('does not touch what is being typed when another text comes', async () => {
    const { session, writtenElsewhere } = setUp('old');
    await pass(0);
    session.edit('mine');
    writtenElsewhere('theirs');
    await session.refresh();
    expect(session.body()).toBe('mine');
  });

  describe('in a conflict', () => {
    async function conflict() {
      const all = setUp('old');
      await pass(0);
      all.writtenElsewhere('theirs');
      all.session.edit('mine');
      await pass(SAVE_DELAY_MS);
      return all;
    }

    it('overwrites neither text and shows the other', async () => {
      const { session, stored, status } = await conflict();
      expect(status()).toBe('conflict');
      expect(session.getSnapshot().theirs).toBe('theirs');
      expect(session.body()).toBe('mine');
      expect(stored.body).toBe('theirs');
      session.edit('mine, longer');
      await pass(10_000);
      expect(stored.body).toBe('theirs');
    });

    it('keeps mine', async () => {
      const { session, stored, status } = await conflict();
      await session.resolve('mine');
      expect(stored.body).toBe('mine');
      expect(status()).toBe('saved');
    });

    it('takes theirs', async () => {
      const { session, stored, status } = await conflict();
      await session.resolve('theirs');
      expect(session.body()).toBe('theirs');
      expect(stored.body).toBe('theirs');
      expect(status()).toBe('saved');
    });

    it('keeps both, one under the other', async () => {
      const { session, stored } = await conflict();
      await session.resolve('both');
      expect(stored.body).toBe('mine\n\n---\n\ntheirs');
      expect(session.body()).toBe(stored.body);
    });
  });

  it('keeps what was typed before the note was loaded', async () => {
    const { session, saves, trouble } = setUp();
    trouble.hold = null;
    session.edit('early');
    await pass(SAVE_DELAY_MS);
    expect(session.body()).toBe('early');
    expect(saves).toEqual(['early']);
  });
});
