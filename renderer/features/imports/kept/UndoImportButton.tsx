// Undo of an import at any later time, after saying what goes and what stays.

import { useState } from 'react';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { useQuery } from '../../../api/use-query.ts';
import { keyOf } from '../../../app/commands.ts';
import { focusTarget } from '../../../app/focus.ts';
import type { AppStore } from '../../../state/store.ts';
import { undoOffer } from '../../../state/undo-offer.ts';
import { useAppStore } from '../../../state/use-app.ts';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { AlertDialog } from '../../../ui/Dialog.tsx';
import { closeOffers, showToast } from '../../../ui/toast-queue.ts';
import styles from './UndoImportButton.module.css';

export function UndoImportButton({ summary }: { readonly summary: ImportSummary }) {
  const store = useAppStore();
  const [isAsking, setAsking] = useState(false);
  const { counts, id } = summary;
  const plan = useQuery((client) => client.imports.undoPlan({ id }), [id, isAsking]);
  return (
    <>
      <Button
        variant="danger"
        shortcut={keyOf('undo-import')}
        {...focusTarget('undo-import')}
        onPress={() => setAsking(true)}
      >
        Undo this import
      </Button>
      <AlertDialog
        title="Undo this import?"
        isOpen={isAsking}
        confirmLabel="Undo the import"
        isDangerous
        onConfirm={async () => {
          await undo(store, summary);
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        <div className={styles.consequences}>
          {plan.value && <p>{consequence(plan.value)}</p>}
          {plan.value && plan.value.kept > 0 && (
            <p>
              {plural(plan.value.kept, 'paper')} with a note, a tag, a reading state or a link of yours{' '}
              {plan.value.kept === 1 ? 'stays' : 'stay'}, with all you made of {plan.value.kept === 1 ? 'it' : 'them'}.
            </p>
          )}
          {counts.duplicate > 0 && <p>Papers that were in the library before stay as they are.</p>}
          <p>The undo can itself be undone.</p>
        </div>
      </AlertDialog>
    </>
  );
}

function consequence({ removed }: { readonly removed: number }): string {
  return removed === 0
    ? 'No paper is removed.'
    : `${plural(removed, 'paper')} it added ${removed === 1 ? 'is' : 'are'} removed.`;
}

async function undo(store: AppStore, { id }: ImportSummary): Promise<void> {
  const done = await store.getState().perform((client) => client.imports.undo({ id }));
  if (done === null) return;
  const { removed, kept, revision } = done;
  closeOffers();
  showToast({
    title: `Import undone: ${plural(removed, 'paper')} removed`,
    ...(kept > 0 ? { detail: `${plural(kept, 'paper')} you have worked on ${kept === 1 ? 'stays' : 'stay'}.` } : {}),
    ...undoOffer(store.getState, revision),
  });
}
