// Makes a second method of some names and papers of a first: one form, two things.

import { useState } from 'react';
import { Form } from 'react-aria-components';
import { methodNameSchema } from '#shared/contract/values.ts';
import type { MethodKind } from '#shared/domain/method.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/form.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { useOpenEnd } from '../links/open-end.ts';
import { Name } from '../text/Name.tsx';
import styles from './forms.module.css';
import { KindSelect } from './KindSelect.tsx';
import { byPaper } from './mentions-by-paper.ts';
import type { Method } from './method-value.ts';

/** Links stay with the first: which of the two each means only the reader knows. */
export function SplitMethodDialog({ method, onClose }: { readonly method: Method; readonly onClose: () => void }) {
  const change = useApp((state) => state.change);
  const openEnd = useOpenEnd();
  const [name, setName] = useState(method.name);
  const [kind, setKind] = useState<MethodKind>(method.kind);
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [papers, setPapers] = useState<ReadonlySet<string>>(new Set());
  const parsed = methodNameSchema.safeParse(name);
  const offered = method.aliases.filter((alias) => alias !== method.name);
  const mentions = byPaper(method.mentions);

  const split = async () => {
    if (!parsed.success) return;
    onClose();
    const done = await change(
      (client) =>
        client.methods.split({
          id: method.id,
          name: parsed.data,
          kind,
          aliases: offered.filter((alias) => aliases.has(alias)),
          paperIds: mentions.map(({ paperId }) => paperId).filter((id) => papers.has(id)),
        }),
      { title: `Split ${quoted(parsed.data)} off ${quoted(method.name)}` },
    );
    if (done !== null) openEnd({ kind: 'method', id: done.id });
  };
  return (
    <Dialog title={`Split ${quoted(method.name)}`} isOpen onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void split();
        }}
      >
        <TextField
          label="Name of the second"
          description="It may be the same: one name, two things."
          value={name}
          onChange={setName}
          autoFocus
          maxLength={200}
          error={parsed.success || name === '' ? null : 'A name has 1 to 200 characters, on one line.'}
        />
        <div className={styles.pair}>
          <span className={styles.label}>Kind</span>
          <KindSelect kind={kind} onChange={setKind} />
        </div>
        {offered.length > 0 && (
          <Choices
            legend="Names that go with it"
            options={offered.map((alias) => ({ id: alias, label: alias }))}
            chosen={aliases}
            onChange={setAliases}
          />
        )}
        {mentions.length > 0 && (
          <Choices
            legend="Papers that mean it"
            options={mentions.map(({ paperId, title }) => ({ id: paperId, label: title }))}
            chosen={papers}
            onChange={setPapers}
          />
        )}
        <p className={styles.hint}>Links stay with {quoted(method.name)}. You can undo it.</p>
        <div className={formStyles.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!parsed.success}>
            Split
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{legend}</legend>
      <div className={styles.choices}>
        {options.map(({ id, label }) => (
          <label key={id} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) next.add(id);
                else next.delete(id);
                onChange(next);
              }}
            />
            <Name text={label} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
