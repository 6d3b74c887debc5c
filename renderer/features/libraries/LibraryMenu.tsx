// The library that is open, by name, and what can be done with libraries.

import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Sign } from '../../app/Brand.tsx';
import { keyOf } from '../../app/commands.ts';
import { keysOfPlace } from '../../app/go-commands.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { Name } from '../text/Name.tsx';
import styles from './LibraryMenu.module.css';
import { libraryTitle } from './library-title.ts';

export function LibraryMenu() {
  const name = useApp((state) => libraryTitle(state.library?.name ?? ''));
  const openPlace = useApp((state) => state.openPlace);
  const openDialog = useApp((state) => state.openDialog);
  return (
    <Menu
      label="Library"
      placement="bottom start"
      trigger={
        <AriaButton className={cx(styles.trigger)} aria-label={`Library ${name}`}>
          <Sign />
          <span className={styles.name}>
            <Name text={name} />
          </span>
          <ChevronDown size={13} aria-hidden className={styles.more} />
        </AriaButton>
      }
    >
      <MenuSection title="This library">
        <MenuItem label="Backups" shortcut={keysOfPlace('backups')} onAction={() => openPlace({ kind: 'backups' })} />
        <MenuItem label="Settings" shortcut={keyOf('settings')} onAction={() => openPlace({ kind: 'settings' })} />
        <MenuItem label="Keys" shortcut={keyOf('shortcuts')} onAction={() => openDialog('shortcuts')} />
      </MenuSection>
    </Menu>
  );
}
