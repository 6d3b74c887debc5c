// What the shell says unasked reaches the window, and an old window never writes into a new library.

import { describe, expect, it, vi } from 'vitest';
import { type Connection, createConnection } from '../api/connection.ts';
import { createNoteSessions } from '../features/notes/note-sessions.ts';
import { createAppStore } from '../state/store.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { fakeHost } from '../testing/in-app.tsx';
import { paper } from '../testing/sample-values.ts';
import { toastQueue } from '../ui/toast-queue.ts';
import { hearHost } from './hear-host.ts';

function setUp() {
  let switched: (name: string) => void = () => undefined;
  const copied: string[] = [];
  const host = fakeHost({
    onLibrarySwitched: (listener) => {
      switched = listener;
      return () => undefined;
    },
    copyText: async (text) => {
      copied.push(text);
      return true;
    },
  });
  const save = vi.fn();
  const client = fakeClient({
    notes: { get: async () => ({ paperId: paper('p1').id, body: '', version: 0, updatedAt: null }) as never, save },
  });
  const services = { client: () => client, reconnect: () => undefined, host, saveNotes: async () => true };
  const store = createAppStore(services);
  const noteSessions = createNoteSessions(services.client, () => undefined);
  const connection: Connection = {
    ...createConnection(host, { onStatus: () => undefined, onEvent: () => undefined }),
    stop: vi.fn(),
  };
  const onSwitched = vi.fn();
  hearHost({ store, services, connection, noteSessions }, onSwitched);
  return { switched: (name: string) => switched(name), noteSessions, connection, onSwitched, save, copied };
}

describe('another library', () => {
  it('begins the window anew, and saves nothing of the old one into it', async () => {
    const { switched, noteSessions, connection, onSwitched, save, copied } = setUp();
    const session = noteSessions.open({ paperId: paper('p1').id });
    await vi.waitFor(() => expect(session.getSnapshot().status).toBe('saved'));
    session.edit('half a thought');
    switched('reviews');
    expect(connection.stop).toHaveBeenCalled();
    expect(onSwitched).toHaveBeenCalled();
    await noteSessions.flushAll();
    expect(save).not.toHaveBeenCalled();
    const offer = toastQueue.visibleToasts.find(({ content }) => content.action?.label === 'Copy the text');
    offer?.content.action?.run();
    expect(copied).toEqual(['half a thought']);
  });
});
