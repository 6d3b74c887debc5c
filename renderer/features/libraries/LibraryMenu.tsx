// The library that is open, by name, and what can be done with libraries.

import { ChevronDown, LibraryBig } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Sign } from '../../app/Brand.tsx';
import { keyOf } from '../../app/commands.ts';
import { keysOfPlace } from '../../app/go-commands.ts';
import { wishForLibrary } from '../../app/library-commands.ts';
import { useApp, useAppStore, useServices } from '../../state/use-app.ts';
import { visibleText } from '../../text/visible.ts';
import { cx } from '../../ui/cx.ts';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { Name } from '../text/Name.tsx';
import styles from './LibraryMenu.module.css';
import { libraryTitle } from './library-title.ts';
import { othersShown } from './others-shown.ts';

/** The libraries are asked for when the menu opens; until they are there, it offers the rest. */
export function LibraryMenu() {
  const store = useAppStore();
  const { host } = useServices();
  const name = useApp((state) => libraryTitle(state.library?.name ?? ''));
  const libraries = useApp((state) => state.libraries);
  const openPlace = useApp((state) => state.openPlace);
  const openDialog = useApp((state) => state.openDialog);
  const switchLibrary = useApp((state) => state.switchLibrary);
  const others = othersShown(libraries ?? []);
  return (
    <Menu
      label="Library"
      placement="bottom start"
      onOpen={() => void store.getState().loadLibraries()}
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
      {others.length > 0 && (
        <MenuSection title="Other libraries">
          {others.map(({ token, label }) => (
            <MenuItem
              key={token}
              label={visibleText(label)}
              icon={<LibraryBig size={14} strokeWidth={1.75} aria-hidden />}
              onAction={() => void switchLibrary(token)}
            />
          ))}
        </MenuSection>
      )}
      <MenuSection title="Libraries">
        <MenuItem
          label="New library…"
          shortcut={keyOf('new-library')}
          onAction={() => wishForLibrary(store, host, 'new')}
        />
        {host.libraries.open !== null && (
          <MenuItem
            label="Open a library…"
            shortcut={keyOf('open-library')}
            onAction={() => wishForLibrary(store, host, 'open')}
          />
        )}
        <MenuItem label="All libraries…" shortcut={keyOf('libraries')} onAction={() => openDialog('libraries')} />
      </MenuSection>
      <MenuSection title="This library">
        <MenuItem label="Backups" shortcut={keysOfPlace('backups')} onAction={() => openPlace({ kind: 'backups' })} />
        <MenuItem label="Settings" shortcut={keyOf('settings')} onAction={() => openPlace({ kind: 'settings' })} />
        <MenuItem label="Keys" shortcut={keyOf('shortcuts')} onAction={() => openDialog('shortcuts')} />
      </MenuSection>
    </Menu>
  );
}
