// What can be done with the nodes that are selected: tag them, queue the papers among them.

import { useState } from 'react';
import type { MethodId, PaperId } from '#shared/contract/ids.ts';
import { useAppStore } from '../../../state/use-app.ts';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endpointOf } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './SelectionBar.module.css';

export function SelectionBar() {
  const session = useGraphSession();
  const store = useAppStore();
  const selected = useGraph((state) => state.selected);
  if (selected.size === 0) return null;
  const ends = [...selected].map(endpointOf);
  const paperIds = ends.flatMap((end): PaperId[] => (end.kind === 'paper' ? [end.id] : []));
  const methodIds = ends.flatMap((end): MethodId[] => (end.kind === 'method' ? [end.id] : []));
  const papers = { papers: { ids: paperIds }, count: paperIds.length };

  const tag = async (name: string) => {
    const { changePapers, perform } = store.getState();
    if (paperIds.length > 0) await changePapers(papers, { kind: 'add-tag', name });
    if (methodIds.length > 0) await perform((client) => client.methods.tag({ ids: methodIds, name }));
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected nodes">
      <span role="status">{plural(selected.size, 'node')} selected</span>
      <TagPopover onTag={tag} />
      {paperIds.length > 0 && (
        <Button onPress={() => void store.getState().changePapers(papers, { kind: 'set-state', state: 'queued' })}>
          Queue {plural(paperIds.length, 'paper')}
        </Button>
      )}
      <Button variant="quiet" onPress={() => session.set({ selected: new Set() })}>
        Clear
      </Button>
    </div>
  );
}

function TagPopover({ onTag }: { readonly onTag: (name: string) => Promise<void> }) {
  const [name, setName] = useState('');
  return (
    <Popover label="Tag the selected nodes" placement="top" trigger={<Button>Tag…</Button>}>
      {(close) => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            close();
            setName('');
            void onTag(name.trim());
          }}
        >
          <TextField label="Tag" value={name} onChange={setName} maxLength={60} autoFocus />
          <Button type="submit" variant="primary">
            Tag
          </Button>
        </form>
      )}
    </Popover>
  );
}
