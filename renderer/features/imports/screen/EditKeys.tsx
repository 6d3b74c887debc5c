// The edits of a preview as a row of keys that can also be pressed.

import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { cx } from '../../../ui/cx.ts';
import { Kbd, KeyHint } from '../../../ui/Kbd.tsx';
import { keyedButton } from '../../../ui/keyed.ts';
import { WithTooltip } from '../../../ui/Tooltip.tsx';
import type { ImportSession } from '../session/import-session.ts';
import styles from './EditKeys.module.css';
import { useSession } from './session-hooks.ts';

interface EditKey {
  readonly keys: string;
  readonly label: string;
  readonly explanation: string;
  readonly run: (session: ImportSession) => unknown;
}

const EDIT_KEYS: readonly EditKey[] = [
  {
    keys: 'x',
    label: 'reject',
    explanation: 'Reject the selected records, or take them in again',
    run: ({ reject }) => reject(),
  },
  { keys: 's', label: 'split', explanation: 'Split the record at the chosen line', run: ({ split }) => split() },
  { keys: 'm', label: 'join', explanation: 'Join the record with the next', run: ({ join }) => join() },
  { keys: 'w', label: 'swap', explanation: 'Swap title and abstract', run: ({ swap }) => swap() },
  {
    keys: 'a',
    label: 'own paper',
    explanation: 'Keep a look-alike as a paper of its own',
    run: ({ keepOwn }) => keepOwn(),
  },
  {
    keys: 'e',
    label: 'merge',
    explanation: 'Merge a look-alike with the paper it looks like',
    run: ({ merge }) => merge(),
  },
  { keys: 'c', label: 'compare', explanation: 'Compare with the paper it looks like', run: ({ compare }) => compare() },
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
        editKey={{
          keys: 'z',
          label: 'take back',
          explanation: 'Take the last edit back',
          run: ({ takeBack }) => takeBack(),
        }}
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

function EditButton({ editKey: { keys, label, explanation, run }, session, isDisabled = false }: EditButtonProps) {
  return (
    <WithTooltip text={explanation}>
      <AriaButton
        className={cx(styles.edit)}
        {...keyedButton(keys)}
        isDisabled={isDisabled}
        onPress={() => void run(session)}
      >
        <KeyHint keys={keys} /> {label}
      </AriaButton>
    </WithTooltip>
  );
}
