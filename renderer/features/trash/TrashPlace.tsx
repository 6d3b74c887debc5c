// The trash: papers put away, which come back as they were or go for good.

import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import paneStyles from '../../ui/pane.module.css';
import { OpenPapers } from '../papers/LibraryPlace.tsx';
import { ListAndPaper } from '../papers/ListAndPaper.tsx';
import { PapersPane } from '../papers/ListPane.tsx';
import { TrashHeader } from './TrashHeader.tsx';
import styles from './TrashPlace.module.css';

/** The list of the library once more: the same keys, the same selection. */
export function TrashPlace() {
  const isEmpty = useApp((state) => state.library?.counts.trashed === 0);
  if (isEmpty) {
    return (
      <main className={cx(paneStyles.pane, styles.empty)}>
        <EmptyTrash />
      </main>
    );
  }
  return (
    <main className={paneStyles.pane}>
      <ListAndPaper
        list={
          <PapersPane label="Trash" listLabel="Papers in the trash" header={<TrashHeader />} empty={<EmptyTrash />} />
        }
        paper={(isAlone) => <OpenPapers isAlone={isAlone} />}
      />
    </main>
  );
}

function EmptyTrash() {
  return (
    <EmptyState title="The trash is empty">
      <p>Papers you delete wait here with their notes and tags until you restore them or empty the trash.</p>
    </EmptyState>
  );
}
