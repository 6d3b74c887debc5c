// The key of a control is told apart from its name.

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu, MenuItem } from './Menu.tsx';

afterEach(cleanup);

it('names a button by its words alone, and tells its key', () => {
  render(<Button shortcut="$mod+Enter">Import</Button>);
  const button = screen.getByRole('button', { name: /^Import$/ });
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
  expect(button.textContent).toBe('ImportCtrl Enter');
});

it('tells a key that is not printed', () => {
  render(
    <>
      <IconButton label="Show as cards" shortcut="v">
        <i />
      </IconButton>
      <Button shortcut="f" isShortcutShown={false}>
        Filter
      </Button>
    </>,
  );
  for (const [name, key] of [
    ['Show as cards', 'v'],
    ['Filter', 'f'],
  ] as const) {
    expect(screen.getByRole('button', { name }).getAttribute('aria-keyshortcuts')).toBe(key);
  }
  expect(screen.getByRole('button', { name: 'Filter' }).textContent).toBe('Filter');
});

it('says nothing of keys pressed one after the other, which the attribute would mean as two', () => {
  render(<Button shortcut="g b">Backups</Button>);
  expect(screen.getByRole('button', { name: /^Backups$/ }).hasAttribute('aria-keyshortcuts')).toBe(false);
});

it('names an item of a menu by its words alone', async () => {
  render(
    <Menu label="Import" trigger={<Button>Import</Button>}>
      <MenuItem label="Choose files…" shortcut="$mod+o" onAction={() => undefined} />
    </Menu>,
  );
  screen.getByRole('button').click();
  const item = await screen.findByRole('menuitem', { name: /^Choose files…$/ });
  expect(item.getAttribute('aria-keyshortcuts')).toBe('Control+o');
});
