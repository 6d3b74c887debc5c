// How key combinations are written for people.

const IS_APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const NAMES: Readonly<Record<string, string>> = {
  $mod: IS_APPLE ? '⌘' : 'Ctrl',
  Control: IS_APPLE ? '⌃' : 'Ctrl',
  Shift: IS_APPLE ? '⇧' : 'Shift',
  Alt: IS_APPLE ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** `$mod+Shift+z` as "Ctrl Shift Z", or with the signs of an Apple keyboard; `g q` as "G then Q". */
export function keyLabel(keys: string): string {
  return keys.split(' ').map(pressLabel).join(' then ');
}

function pressLabel(press: string): string {
  return press
    .replaceAll(/\[\w+\]\+/g, '')
    .split('+')
    .map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(IS_APPLE ? '' : ' ');
}

/** The same for `aria-keyshortcuts`, which knows only keys pressed together; undefined for others. */
export function ariaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys.replaceAll(/\[\w+\]\+/g, '').replace('$mod', IS_APPLE ? 'Meta' : 'Control');
}
