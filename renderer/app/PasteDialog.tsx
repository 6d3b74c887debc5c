// Text from the clipboard, imported like a file.

import { useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Dialog } from '../ui/Dialog.tsx';
import formStyles from '../ui/form.module.css';
import styles from './PasteDialog.module.css';

/** Hands the text on as a file of its own, so that provenance works as for any other. */
export function PasteDialog() {
  const isOpen = useApp((state) => state.dialog === 'paste');
  const close = useApp((state) => state.closeDialog);
  return (
    <Dialog title="Import pasted text" isOpen={isOpen} onClose={close} size="l">
      <PasteForm />
    </Dialog>
  );
}

function PasteForm() {
  const [text, setText] = useState('');
  const openImport = useApp((state) => state.openImport);
  const close = useApp((state) => state.closeDialog);
  const look = () => openImport([new File([text], 'Pasted text.txt', { type: 'text/plain' })], 'paste');
  return (
    <div className={styles.form}>
      <p className={styles.hint}>
        Titles and abstracts as you copied them: a page of search results, a reading list, the contents of an issue. You
        see what was found before anything is imported.
      </p>
      <TextField aria-label="Text to import" value={text} onChange={setText} autoFocus>
        <TextArea className={cx(styles.text)} rows={14} spellCheck={false} placeholder="Paste here" />
      </TextField>
      <div className={formStyles.actions}>
        <Button onPress={close}>Cancel</Button>
        <Button variant="primary" isDisabled={text.trim() === ''} onPress={look}>
          See what is in it
        </Button>
      </div>
    </div>
  );
}
