// Asks which link was drawn from one node to another, and makes it.

import { useState } from 'react';
import type { Graph } from '#shared/contract/graph.ts';
import { undoOffer } from '../../../state/undo-offer.ts';
import { useAppStore } from '../../../state/use-app.ts';
import { quoted } from '../../../text/visible.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { endpointOf, nameOf } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './LinkTypeDialog.module.css';
import { TypeSwatch } from './TypeSwatch.tsx';

/** What was drawn is the reader's own judgement; a sentence can be added to it later. */
export function LinkTypeDialog() {
  const session = useGraphSession();
  const store = useAppStore();
  const wish = useGraph((state) => state.wish);
  const graph = useGraph((state) => state.graph);
  const [isTurned, setTurned] = useState(false);
  if (wish === null || graph === null) return null;
  const [source, target] = isTurned ? [wish.target, wish.source] : [wish.source, wish.target];
  const names = [nameOf(graph, source) ?? '', nameOf(graph, target) ?? ''] as const;
  const close = () => {
    setTurned(false);
    session.set({ wish: null });
  };
  const create = async (typeId: Graph['types'][number]['id'], label: string) => {
    close();
    const ends = { source: endpointOf(source), target: endpointOf(target) };
    const done = await store
      .getState()
      .perform((client) => client.links.create({ typeId, ...ends, evidence: [{ kind: 'judgement' }] }));
    if (done !== null)
      showToast({
        title: `${quoted(names[0])} ${label} ${quoted(names[1])}`,
        ...undoOffer(store.getState, done.revision),
      });
  };
  return (
    <Dialog
      title="Which link is it?"
      isOpen
      size="s"
      onClose={close}
      footer={<Button onPress={() => setTurned(!isTurned)}>Turn round</Button>}
    >
      <p className={styles.ends}>
        {names[0]} <span aria-hidden>→</span> {names[1]}
      </p>
      <ul className={styles.types}>
        {graph.types.map(({ id, label, colour, dash }) => (
          <li key={id}>
            <button type="button" className={styles.type} onClick={() => void create(id, label)}>
              <TypeSwatch colour={colour} dash={dash} />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
