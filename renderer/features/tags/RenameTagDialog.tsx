// Another name for a tag; a name that exists means merging, which is said first.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import { type Tag, tagNameSchema } from '#shared/contract/tags.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import styles from './RenameTagDialog.module.css';

/** The library compares names without regard to case, and so does the warning. */
export function RenameTagDialog({ tag, onClose }: { readonly tag: Tag; readonly onClose: () => void }) {
  const [name, setName] = useState(tag.name);
  const tags = useApp((state) => state.tags);
  const renameTag = useApp((state) => state.renameTag);
  const parsed = tagNameSchema.safeParse(name);
  const other = tags.find(
    ({ id, name: theirs }) => id !== tag.id && theirs.toLowerCase() === name.trim().toLowerCase(),
  );

  const rename = () => {
    if (!parsed.success) return;
    if (parsed.data !== tag.name) void renameTag(tag.id, parsed.data);
    onClose();
  };

  return (
    <Dialog title={`Rename ${quoted(tag.name)}`} isOpen onClose={onClose} size="s">
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          autoFocus
          maxLength={60}
          error={parsed.success || name === '' ? null : 'A name has 1 to 60 characters, on one line.'}
        />
        {other !== undefined && (
          <p className={styles.warning} role="status">
            There is a tag “{other.name}” already. Both become one, on the {plural(tag.paperCount, 'paper')} of this tag
            and the {plural(other.paperCount, 'paper')} of the other. You can undo it.
          </p>
        )}
        <div className={formStyles.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!parsed.success}>
            {other === undefined ? 'Rename' : 'Merge the two'}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
