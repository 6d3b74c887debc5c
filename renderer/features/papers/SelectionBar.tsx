// Under the list where the pane of the selection does not fit beside it: the way to it.

import { useNarrow } from '../../app/use-window-width.ts';
import { selectedCount } from '../../state/selection-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SelectionBar.module.css';

/** Not shown in a wide window, where the selection stands beside the list. */
export function SelectionBar() {
  const count = useApp(selectedCount);
  const setPaperOnTop = useApp((state) => state.setPaperOnTop);
  const clearSelection = useApp((state) => state.clearSelection);
  const isNarrow = useNarrow();
  if (!isNarrow || count < 2) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.count}>{plural(count, 'paper')}</span>
      <Button variant="quiet" onPress={clearSelection}>
        Clear
      </Button>
      <Button onPress={() => setPaperOnTop(true)}>What to do with them…</Button>
    </div>
  );
}
