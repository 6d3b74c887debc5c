// One link type: its words both ways, and how it is drawn.

import { useState } from 'react';
import { Form, Label, Radio, RadioGroup } from 'react-aria-components';
import type { LinkType } from '#shared/contract/links.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import formStyles from '../../ui/form.module.css';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LineSample } from './LineSample.tsx';
import styles from './LinkTypeForm.module.css';
import { COLOUR_LABELS, LINK_COLOURS } from './link-words.ts';

export interface LinkTypeFormProps {
  /** Null for a new one. */
  readonly type: LinkType | null;
  readonly onClose: () => void;
}

/** Dashes of the types every library has, by what one sees. */
const DASHES = [
  { dash: '', label: 'Solid' },
  { dash: '8 3', label: 'Long dashes' },
  { dash: '6 3', label: 'Dashes' },
  { dash: '2 4', label: 'Dots' },
  { dash: '1 4', label: 'Fine dots' },
  { dash: '10 3 2 3', label: 'Dash and dot' },
] as const;

export function LinkTypeForm({ type, onClose }: LinkTypeFormProps) {
  const change = useApp((state) => state.change);
  const [label, setLabel] = useState(type?.label ?? '');
  const [inverse, setInverse] = useState(type?.inverseLabel ?? '');
  const [isSymmetric, setSymmetric] = useState(type?.isSymmetric ?? false);
  const [colour, setColour] = useState(type?.colour ?? 'related');
  const [dash, setDash] = useState(type?.dash ?? '');
  const isReady = label.trim() !== '' && (isSymmetric || inverse.trim() !== '');

  const save = async () => {
    if (!isReady) return;
    const values = {
      label: label.trim(),
      inverseLabel: isSymmetric ? label.trim() : inverse.trim(),
      isSymmetric,
      colour,
      dash,
    };
    const done =
      type === null
        ? await change((client) => client.linkTypes.create(values), {
            title: `Added the link type ${quoted(values.label)}`,
          })
        : await change((client) => client.linkTypes.update({ id: type.id, ...values }), {
            title: `Changed the link type ${quoted(values.label)}`,
          });
    if (done !== null) onClose();
  };
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label="A … B" value={label} onChange={setLabel} placeholder="extends" maxLength={40} autoFocus />
      <Switch label="Reads the same both ways" isOn={isSymmetric} onChange={setSymmetric} />
      {!isSymmetric && (
        <TextField label="B … A" value={inverse} onChange={setInverse} placeholder="extended by" maxLength={40} />
      )}
      <RadioGroup className={cx(styles.group)} value={colour} onChange={setColour}>
        <Label className={styles.label}>Colour</Label>
        <div className={styles.choices}>
          {LINK_COLOURS.map((one) => (
            <Radio key={one} value={one} className={cx(styles.choice)}>
              <LineSample colour={one} dash="" /> {COLOUR_LABELS[one]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup className={cx(styles.group)} value={dash} onChange={setDash}>
        <Label className={styles.label}>Line</Label>
        <div className={styles.choices}>
          {dashesWith(dash).map((one) => (
            <Radio key={one.label} value={one.dash} className={cx(styles.choice)}>
              <LineSample colour={colour} dash={one.dash} /> {one.label}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className={formStyles.actions}>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {type === null ? 'Add' : 'Save'}
        </Button>
      </div>
    </Form>
  );
}

/** The dashes to choose from, and the present one where it is another. */
function dashesWith(dash: string): readonly { readonly dash: string; readonly label: string }[] {
  return DASHES.some((one) => one.dash === dash) ? DASHES : [...DASHES, { dash, label: 'As it is' }];
}
