// The list of keys, straight from the command table.

import { useApp } from '../state/use-app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { COMMAND_GROUPS } from './command.ts';
import { COMMANDS, LOCAL_KEYS } from './commands.ts';
import styles from './ShortcutsDialog.module.css';

interface Entry {
  readonly title: string;
  readonly keys: readonly string[];
}

/** Opens with `?`. */
export function ShortcutsDialog() {
  const isOpen = useApp((state) => state.dialog === 'shortcuts');
  const close = useApp((state) => state.closeDialog);
  const places = [...new Set(LOCAL_KEYS.map(({ where }) => where))];
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={close} size="l" isText>
      <div className={styles.columns}>
        {COMMAND_GROUPS.map((group) => (
          <KeyGroup key={group} title={group} entries={COMMANDS.filter((command) => command.group === group)} />
        ))}
        {places.map((where) => (
          <KeyGroup key={where} title={where} entries={LOCAL_KEYS.filter((entry) => entry.where === where)} />
        ))}
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <dl>
        {entries.map((entry) => (
          <div key={entry.title} className={styles.entry}>
            <dt>{entry.title}</dt>
            <dd className={styles.keys}>
              {entry.keys.map((keys) => (
                <Kbd key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
