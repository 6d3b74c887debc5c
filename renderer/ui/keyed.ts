// Tells a control's key to who listens to the page: react-aria's controls drop `aria-keyshortcuts` by themselves.

import { type ComponentProps, createElement } from 'react';
import { ariaKeys } from './key-label.ts';

/** To spread into a button of react-aria; the key itself need not be printed on it. */
export function keyedButton(keys: string | undefined) {
  if (keys === undefined) return {};
  const shortcut = ariaKeys(keys);
  return {
    render: (props: ComponentProps<'button'>) =>
      createElement('button', { type: 'button', ...props, 'aria-keyshortcuts': shortcut }),
  };
}

/** The same for an item of a menu. */
export function keyedItem(keys: string | undefined) {
  if (keys === undefined) return {};
  const shortcut = ariaKeys(keys);
  // Items without an address are this element, never a link.
  return { render: (props: object) => createElement('div', { ...props, 'aria-keyshortcuts': shortcut }) };
}
