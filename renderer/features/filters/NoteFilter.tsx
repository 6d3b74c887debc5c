// Filters by whether there is a note.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import styles from './choices.module.css';

export function NoteFilter({ chosen }: { readonly chosen: boolean | undefined }) {
  const narrow = useApp((state) => state.narrow);
  return (
    <ToggleButtonGroup
      aria-label="Note"
      className={cx(styles.choices)}
      selectionMode="single"
      selectedKeys={chosen === undefined ? [] : [chosen ? 'with' : 'without']}
      onSelectionChange={(keys) => narrow({ hasNote: keys.size === 0 ? undefined : keys.has('with') })}
    >
      <ToggleButton id="with" className={cx(styles.choice)}>
        With a note
      </ToggleButton>
      <ToggleButton id="without" className={cx(styles.choice)}>
        Without
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
