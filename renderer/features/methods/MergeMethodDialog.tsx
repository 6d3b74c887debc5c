// Makes two methods one: everything of this one goes to the other.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/form.module.css';
import { EndpointField } from '../links/EndpointField.tsx';
import type { FoundEnd } from '../links/find-ends.ts';
import { useOpenEnd } from '../links/open-end.ts';
import styles from './forms.module.css';
import type { Method } from './method-value.ts';

export function MergeMethodDialog({ method, onClose }: { readonly method: Method; readonly onClose: () => void }) {
  const change = useApp((state) => state.change);
  const openEnd = useOpenEnd();
  const [into, setInto] = useState<FoundEnd | null>(null);

  const merge = async () => {
    if (into?.kind !== 'method') return;
    onClose();
    const done = await change((client) => client.methods.merge({ ids: [method.id], into: into.id }), {
      title: `Merged ${quoted(method.name)} into ${quoted(into.name)}`,
    });
    if (done !== null) openEnd({ kind: 'method', id: into.id });
  };
  return (
    <Dialog title={`Merge ${quoted(method.name)}`} isOpen onClose={onClose} size="s">
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <EndpointField
          label="Into"
          wants="methods"
          value={into}
          onChange={setInto}
          except={{ kind: 'method', id: method.id, name: method.name }}
          autoFocus
        />
        <p className={styles.hint}>
          Its {plural(method.links.length, 'link')}, its papers, tags and note go there, and its names become names of
          the other. You can undo it.
        </p>
        <div className={formStyles.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={into === null}>
            Merge
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
