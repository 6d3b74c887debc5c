// A new method, or another name, expansion or kind for one.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import { methodNameSchema } from '#shared/contract/values.ts';
import type { MethodKind } from '#shared/domain/method.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import styles from './forms.module.css';
import { KindSelect } from './KindSelect.tsx';
import type { Method } from './method-value.ts';

export interface MethodDialogProps {
  /** Null for a new one. */
  readonly method: Method | null;
  readonly onClose: () => void;
}

/** A name that is taken is no error, for one name may mean two things; but it is said. */
export function MethodDialog({ method, onClose }: MethodDialogProps) {
  const change = useApp((state) => state.change);
  const openMethod = useApp((state) => state.openMethod);
  const [name, setName] = useState(method?.name ?? '');
  const [expansion, setExpansion] = useState(method?.expansion ?? '');
  const [description, setDescription] = useState(method?.description ?? '');
  const [kind, setKind] = useState<MethodKind>(method?.kind ?? 'method');
  const parsed = methodNameSchema.safeParse(name);
  const isTaken = useNameTaken(parsed.success ? parsed.data : '', method);

  const save = async () => {
    if (!parsed.success) return;
    const values = {
      name: parsed.data,
      kind,
      expansion: expansion.trim() === '' ? null : expansion.trim(),
      description: description.trim() === '' ? null : description.trim(),
    };
    onClose();
    if (method === null) {
      const made = await change((client) => client.methods.create(values), {
        title: `Added the method ${quoted(values.name)}`,
      });
      if (made !== null) openMethod(made.id);
    } else
      await change((client) => client.methods.update({ id: method.id, ...values }), {
        title:
          values.name === method.name
            ? `Changed the method ${quoted(method.name)}`
            : `Renamed ${quoted(method.name)} to ${quoted(values.name)}`,
      });
  };
  return (
    <Dialog title={method === null ? 'New method' : `Edit ${quoted(method.name)}`} isOpen onClose={onClose} size="s">
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          autoFocus
          maxLength={200}
          {...(method === null ? {} : { description: 'The old name stays as another name.' })}
          error={parsed.success || name === '' ? null : 'A name has 1 to 200 characters, on one line.'}
        />
        {isTaken && (
          <p role="status" className={styles.warning}>
            Another method has this name. Both stay; merge them if they are one.
          </p>
        )}
        <TextField label="Short for" value={expansion} onChange={setExpansion} maxLength={400} />
        <TextField label="In a sentence" value={description} onChange={setDescription} maxLength={10_000} />
        <div className={styles.pair}>
          <span className={styles.label}>Kind</span>
          <KindSelect kind={kind} onChange={setKind} />
        </div>
        <div className={formStyles.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!parsed.success}>
            {method === null ? 'Add' : 'Save'}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useNameTaken(name: string, method: Method | null): boolean {
  const { value } = useQuery(
    async (client, signal) =>
      name === '' ? null : client.methods.list({ filter: { text: name }, limit: 5 }, { signal }),
    [name],
  );
  const wanted = name.toLowerCase();
  return value?.methods.some((other) => other.id !== method?.id && other.name.toLowerCase() === wanted) ?? false;
}
