// All libraries of this reader: opened, shown in their folder, taken off the list.

import { FolderOpen, X } from 'lucide-react';
import { useEffect } from 'react';
import type { RecentLibrary } from '#shared/contract/recent-libraries.ts';
import { keyOf } from '../../app/commands.ts';
import { wishForLibrary } from '../../app/library-commands.ts';
import { useApp, useAppStore, useServices } from '../../state/use-app.ts';
import { dayWords } from '../../text/dates.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Name } from '../text/Name.tsx';
import styles from './LibrariesDialog.module.css';

/** A library is one file; where it lies is said, since it can be moved. */
export function LibrariesDialog() {
  const store = useAppStore();
  const { host } = useServices();
  const isOpen = useApp((state) => state.dialog === 'libraries');
  const close = useApp((state) => state.closeDialog);
  return (
    <Dialog
      title="Libraries"
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          {host.libraries.open !== null && (
            <Button shortcut={keyOf('open-library')} onPress={() => wishForLibrary(store, host, 'open')}>
              Open a library…
            </Button>
          )}
          <Button variant="primary" shortcut={keyOf('new-library')} onPress={() => wishForLibrary(store, host, 'new')}>
            New library…
          </Button>
        </>
      }
    >
      <p className={styles.intro}>
        A library is one file with everything in it: papers, notes, tags, the files they came from. It can be moved and
        copied like any other while it is closed.
      </p>
      <LibraryRows />
    </Dialog>
  );
}

function LibraryRows() {
  const libraries = useApp((state) => state.libraries);
  const loadLibraries = useApp((state) => state.loadLibraries);
  useEffect(() => void loadLibraries(), [loadLibraries]);
  if (libraries === null) return null;
  return (
    <ul className={styles.rows}>
      {libraries.map((library) => (
        <LibraryRow key={library.token} library={library} />
      ))}
    </ul>
  );
}

function LibraryRow({ library }: { readonly library: RecentLibrary }) {
  const { token, name, isOpen, isMissing } = library;
  const { showInFolder } = useServices().host.libraries;
  const isMoving = useApp((state) => state.isMoving);
  const switchLibrary = useApp((state) => state.switchLibrary);
  const forgetLibrary = useApp((state) => state.forgetLibrary);
  return (
    <li className={cx(styles.row, isOpen && styles.open)} aria-current={isOpen ? 'true' : undefined}>
      <span className={styles.words}>
        <span className={cx(styles.name, isMissing && styles.missing)}>
          <Name text={name} />
        </span>
        <span className={styles.where}>{whereWords(library)}</span>
      </span>
      {showInFolder !== null && !isMissing && (
        <IconButton label={`Show ${quoted(name)} in its folder`} onPress={() => void showInFolder(token)}>
          <FolderOpen size={15} aria-hidden />
        </IconButton>
      )}
      {isOpen ? (
        <span className={styles.now}>open</span>
      ) : (
        <>
          <IconButton label={`Take ${quoted(name)} off this list`} onPress={() => void forgetLibrary(token)}>
            <X size={15} aria-hidden />
          </IconButton>
          <Button
            aria-label={`Open ${quoted(name)}`}
            isDisabled={isMissing || isMoving}
            onPress={() => void switchLibrary(token)}
          >
            Open
          </Button>
        </>
      )}
    </li>
  );
}

/** "in Documents › Thesis, opened 22 Nov". */
function whereWords({ folder, openedAt, isMissing }: RecentLibrary): string {
  const where = folder === null ? 'in Lectern’s own folder' : `in ${folder}`;
  if (isMissing) return `${where}; not there any more`;
  return openedAt === null ? `${where}, never opened` : `${where}, opened ${dayWords(openedAt)}`;
}
