// A key or a key combination, as printed on buttons and in menus.

import styles from './Kbd.module.css';
import { keyLabel } from './key-label.ts';

/** Shows keys in tinykeys' notation (`$mod+Shift+z`) the way this machine's keyboard names them. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keyLabel(keys)}</kbd>;
}

/** The key of a control, printed on it: no part of its name, which `aria-keyshortcuts` goes with. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden>
      {keyLabel(keys)}
    </kbd>
  );
}
