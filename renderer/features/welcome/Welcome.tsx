// The first start: what Lectern does, and three ways to begin.

import { chooseFiles } from '../../app/choose-files.ts';
import { keyOf } from '../../app/commands.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Welcome.module.css';

/** Shown while the library has no papers. */
export function Welcome() {
  const openImport = useApp((state) => state.openImport);
  const openDialog = useApp((state) => state.openDialog);
  const openSampleImport = useApp((state) => state.openSampleImport);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>A quiet place to read abstracts</h1>
        <div className={styles.text}>
          <p>
            Bring in a page of titles and abstracts as you saved or copied it; each becomes a paper to read, tag and
            write about.
          </p>
          <p>
            You see what was found before anything is imported, every paper can show the lines it came from, and every
            step can be undone.
          </p>
          <p>Everything lies in one file on this machine, and Lectern never goes online.</p>
        </div>
        <div className={styles.actions}>
          <Button
            variant="primary"
            shortcut={keyOf('import-files')}
            onPress={async () => openImport(await chooseFiles())}
          >
            Choose files…
          </Button>
          <Button onPress={() => openDialog('paste')}>Paste text…</Button>
          <Button onPress={openSampleImport}>Try the sample library</Button>
        </div>
        <p className={styles.hint}>
          Or drop files anywhere in this window: text files with titles and abstracts, pages saved as text. The sample
          is 71 papers on well-known methods, and comes out again with one undo.
        </p>
      </div>
    </main>
  );
}
