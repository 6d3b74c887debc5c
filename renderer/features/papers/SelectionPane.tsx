// The right pane while several papers are selected: what they are, and what can be done to them all.

import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { keyOf } from '../../app/commands.ts';
import { focusOn, focusTarget } from '../../app/focus.ts';
import { selectedCount } from '../../state/selection-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { BulkTags } from '../tags/BulkTags.tsx';
import { TrashedSelection } from '../trash/TrashedSelection.tsx';
import { SelectedTitles } from './SelectedTitles.tsx';
import styles from './SelectionPane.module.css';
import { StateControl } from './StateControl.tsx';
import { StateMix } from './StateMix.tsx';
import { useSelectionSummary } from './use-selection-summary.ts';

/** Every key that means one paper means all of them here. */
export function SelectionPane({ isAlone }: { readonly isAlone: boolean }) {
  const count = useApp(selectedCount);
  const isAll = useApp(({ selection }) => selection.kind === 'all' && selection.except.size === 0);
  const isTrash = useApp((state) => state.place.kind === 'trash');
  const clearSelection = useApp((state) => state.clearSelection);
  const setPaperOnTop = useApp((state) => state.setPaperOnTop);
  const pane = useRef<HTMLElement>(null);
  useFocusBack(pane);
  return (
    <section ref={pane} className={styles.pane} aria-label="Selected papers" tabIndex={-1} {...focusTarget('paper')}>
      <div className={styles.column}>
        {isAlone && (
          <div className={styles.back}>
            <Button variant="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={() => setPaperOnTop(false)}>
              Papers
            </Button>
          </div>
        )}
        <header className={styles.header}>
          <h1 className={styles.title}>{plural(count, 'paper')} selected</h1>
          <Button variant="quiet" shortcut={keyOf('select-none')} onPress={clearSelection}>
            Clear
          </Button>
        </header>
        {isAll && <p className={styles.hint}>Every paper this list finds.</p>}
        {isTrash ? <TrashedSelection count={count} /> : <LibrarySelection count={count} />}
        <SelectedTitles count={count} />
      </div>
    </section>
  );
}

function LibrarySelection({ count }: { readonly count: number }) {
  const summary = useSelectionSummary();
  const changeChosen = useApp((state) => state.changeChosen);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <>
      <section className={styles.part} aria-label="Reading states">
        <StateControl
          label="Reading state of the selected papers"
          state={summary?.onlyState ?? null}
          onChoose={(state) => void changeChosen({ kind: 'set-state', state })}
        />
        {summary !== null && summary.onlyState === null && <StateMix states={summary.states} />}
      </section>
      <section className={styles.part} aria-label="Tags">
        <BulkTags tags={summary?.tags ?? []} count={count} />
      </section>
      <div className={styles.actions}>
        <Button
          shortcut={keyOf('queue-front')}
          isDisabled={isReadOnly}
          onPress={() => void changeChosen({ kind: 'queue-front' })}
        >
          Put at the front of the queue
        </Button>
        <Button
          variant="danger"
          shortcut={keyOf('trash')}
          isDisabled={isReadOnly}
          onPress={() => void changeChosen({ kind: 'trash' })}
        >
          Move to the trash
        </Button>
      </div>
    </>
  );
}

/** When the pane goes with the selection, the focus that was in it goes to the list. */
function useFocusBack(pane: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = pane;
    return () => {
      // Already out of the document: the focus is nowhere, or was taken elsewhere on purpose.
      if (current !== null && (document.activeElement === null || document.activeElement === document.body)) {
        focusOn('list');
      }
    };
  }, [pane]);
}
