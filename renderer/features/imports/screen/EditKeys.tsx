// The edits of a preview as a row of keys that can also be pressed.

import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { cx } from '../../../ui/cx.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import type { ImportSession } from '../session/import-session.ts';
import styles from './EditKeys.module.css';
import { useSession } from './session-hooks.ts';

interface EditKey {
  readonly keys: string;
  readonly label: string;
  /** The whole name, where the label is short of a word. */
  readonly name: string;
  readonly run: (session: ImportSession) => unknown;
}

const EDIT_KEYS: readonly EditKey[] = [
  {
    keys: 'x',
    label: 'reject',
    name: 'Reject the selected records, or take them in again',
    run: ({ reject }) => reject(),
  },
  { keys: 's', label: 'split', name: 'Split the record at the chosen line', run: ({ split }) => split() },
  { keys: 'm', label: 'join', name: 'Join the record with the next', run: ({ join }) => join() },
  { keys: 'w', label: 'swap', name: 'Swap title and abstract', run: ({ swap }) => swap() },
  { keys: 'a', label: 'own paper', name: 'Keep a look-alike as a paper of its own', run: ({ keepOwn }) => keepOwn() },
  { keys: 'e', label: 'merge', name: 'Merge a look-alike with the paper it looks like', run: ({ merge }) => merge() },
  { keys: 'c', label: 'compare', name: 'Compare with the paper it looks like', run: ({ compare }) => compare() },
];

/** One stop for Tab; arrow keys move between the edits. */
export function EditKeys({ edits }: { readonly edits: number }) {
  const session = useSession();
  return (
    <Toolbar className={cx(styles.keys)} aria-label="Edits">
      <span className={styles.move}>
        <Kbd keys="j" /> <Kbd keys="k" /> move
      </span>
      {EDIT_KEYS.map((key) => (
        <EditButton key={key.keys} editKey={key} session={session} />
      ))}
      <EditButton
        editKey={{ keys: 'z', label: 'take back', name: 'Take the last edit back', run: ({ takeBack }) => takeBack() }}
        session={session}
        isDisabled={edits === 0}
      />
    </Toolbar>
  );
}

interface EditButtonProps {
  readonly editKey: EditKey;
  readonly session: ImportSession;
  readonly isDisabled?: boolean;
}

function EditButton({ editKey: { keys, label, name, run }, session, isDisabled = false }: EditButtonProps) {
  return (
    <AriaButton
      className={cx(styles.edit)}
      aria-label={name}
      aria-keyshortcuts={keys.toUpperCase()}
      isDisabled={isDisabled}
      onPress={() => void run(session)}
    >
      <Kbd keys={keys} />
      {label}
    </AriaButton>
  );
}
