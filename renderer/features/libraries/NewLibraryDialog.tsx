// A name for a new library, where the shell does not ask for one itself.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { ErrorValue } from '#shared/contract/errors.ts';
import { errorWords } from '../../api/error-messages.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NewLibraryDialog.module.css';

export function NewLibraryDialog() {
  const isOpen = useApp((state) => state.dialog === 'new-library');
  const close = useApp((state) => state.closeDialog);
  return (
    <Dialog title="New library" isOpen={isOpen} onClose={close} size="s">
      <NewLibraryForm onClose={close} />
    </Dialog>
  );
}

function NewLibraryForm({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isMoving = useApp((state) => state.isMoving);
  const createLibrary = useApp((state) => state.createLibrary);
  const wanted = name.trim();

  const create = async () => {
    if (wanted === '' || isMoving) return;
    const error = await createLibrary(wanted);
    if (error === null) onClose();
    else setRefusal(refusalWords(error, wanted));
  };

  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextField
        label="Name"
        placeholder="Thesis"
        description="It becomes the name of a file in Lectern’s own folder. The library that is open now is closed, with everything saved."
        value={name}
        onChange={(value) => {
          setName(value);
          setRefusal(null);
        }}
        autoFocus
        maxLength={80}
        error={refusal}
      />
      <div className={formStyles.actions}>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={wanted === '' || isMoving}>
          Create and open
        </Button>
      </div>
    </Form>
  );
}

function refusalWords(error: ErrorValue, name: string): string {
  if (error.code === 'CONFLICT') return `There is a library ${quoted(name)} already. Choose another name.`;
  if (error.code === 'BAD_INPUT') return 'No file can be called that on every system. Leave out signs like / : * ?';
  const { title, advice } = errorWords(error);
  return `${title}. ${advice}`;
}
