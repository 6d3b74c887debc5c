// The bar above: name, search, import and export.

import { ChevronDown, PanelLeft, Telescope } from 'lucide-react';
import { LibraryMenu } from '../features/libraries/LibraryMenu.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { SearchHelp } from '../features/search/SearchHelp.tsx';
import { useApp, useAppStore } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { chooseFiles } from './choose-files.ts';
import { keyOf } from './commands.ts';
import styles from './Header.module.css';

/** Opens the places where they are not shown beside the rest. */
export function Header({ hasRail }: { readonly hasRail: boolean }) {
  const isRailOpen = useApp((state) => state.isRailOpen);
  const setRailOpen = useApp((state) => state.setRailOpen);
  const openDialog = useApp((state) => state.openDialog);
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {!hasRail && (
          <IconButton label="Places" aria-expanded={isRailOpen} onPress={() => setRailOpen(!isRailOpen)}>
            <PanelLeft size={16} aria-hidden />
          </IconButton>
        )}
        <LibraryMenu />
      </div>
      <div className={styles.search}>
        <SearchBox />
        <SearchHelp />
        <Button
          variant="quiet"
          icon={<Telescope size={15} strokeWidth={1.75} aria-hidden />}
          shortcut={keyOf('palette')}
          onPress={() => openDialog('palette')}
        >
          <span className={styles.find}>Find anything</span>
        </Button>
      </div>
      <div className={styles.end}>
        <ImportMenu />
        <Button onPress={() => openDialog('export')}>Export</Button>
      </div>
    </header>
  );
}

function ImportMenu() {
  const store = useAppStore();
  return (
    <Menu
      label="Import"
      trigger={
        <Button>
          Import <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <MenuItem
        label="Choose files…"
        shortcut={keyOf('import-files')}
        onAction={async () => store.getState().openImport(await chooseFiles())}
      />
      <MenuItem
        label="Paste text…"
        shortcut={keyOf('import-text')}
        onAction={() => store.getState().openDialog('paste')}
      />
      <MenuSeparator />
      <MenuItem label="Try the sample library" onAction={() => store.getState().openSampleImport()} />
    </Menu>
  );
}
