// Named views: a filter, pins and where one looked, kept in the library.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { GraphView } from '#shared/contract/graph.ts';
import { focusTarget } from '../../../app/focus.ts';
import { undoOffer } from '../../../state/undo-offer.ts';
import { useAppStore } from '../../../state/use-app.ts';
import { quoted, visibleText } from '../../../text/visible.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { Name } from '../../text/Name.tsx';
import type { GraphDrawing } from '../drawing/graph-drawing.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './GraphHeader.module.css';

export interface ViewsMenuProps {
  readonly drawing: GraphDrawing | null;
  readonly isReadOnly: boolean;
}

/** Where nothing is drawn a view keeps the filter and looks at everything. */
const EVERYTHING = { x: 0, y: 0, ratio: 1_000 };

export function ViewsMenu({ drawing, isReadOnly }: ViewsMenuProps) {
  const session = useGraphSession();
  const store = useAppStore();
  const views = useGraph((state) => state.views);
  const [name, setName] = useState('');
  const isKnown = views.some((view) => view.name === name.trim());

  const save = async () => {
    const { query, colourBy } = session.store.getState();
    const view = { name: name.trim(), query, colourBy, camera: drawing?.view.sight() ?? EVERYTHING };
    const done = await store.getState().perform((client) => client.graph.saveView(view));
    if (done === null) return;
    setName('');
    showToast({ title: `Saved the view ${quoted(view.name)}`, ...undoOffer(store.getState, done.revision) });
    await session.loadViews();
  };
  const openView = async (view: GraphView) => {
    session.openView(view);
    if (isReadOnly) return;
    const done = await store.getState().perform((client) => client.graph.takePins({ id: view.id }));
    if (done !== null && done.changed > 0)
      showToast({ title: `Pinned as in the view ${quoted(view.name)}`, ...undoOffer(store.getState, done.revision) });
  };
  const remove = async (view: GraphView) => {
    const done = await store.getState().perform((client) => client.graph.deleteView({ id: view.id }));
    if (done !== null)
      showToast({ title: `Deleted the view ${quoted(view.name)}`, ...undoOffer(store.getState, done.revision) });
    await session.loadViews();
  };
  return (
    <Popover
      label="Named views"
      placement="bottom end"
      trigger={<Button {...focusTarget('graph-views')}>Views</Button>}
    >
      {(close) => (
        <div className={styles.views}>
          {views.length === 0 && (
            <p className={styles.none}>No views yet. A view keeps the filter, the pins and where you look.</p>
          )}
          <ul>
            {views.map((view) => (
              <li key={view.id} className={styles.view}>
                <Button
                  variant="quiet"
                  onPress={() => {
                    close();
                    void openView(view);
                  }}
                >
                  <Name text={view.name} />
                </Button>
                <IconButton
                  label={`Delete the view ${visibleText(view.name)}`}
                  isDisabled={isReadOnly}
                  onPress={() => void remove(view)}
                >
                  <Trash2 size={14} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void save();
            }}
          >
            <TextField label="Keep this view as" value={name} onChange={setName} maxLength={60} />
            <Button type="submit" isDisabled={isReadOnly || name.trim() === ''}>
              {isKnown ? 'Replace' : 'Save'}
            </Button>
          </form>
        </div>
      )}
    </Popover>
  );
}
