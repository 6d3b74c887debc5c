// A remark on a link: a few lines of the reader's own.

import { Label, TextArea, TextField } from 'react-aria-components';
import { cx } from '../../ui/cx.ts';
import styles from './EndpointField.module.css';

export interface RemarkFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function RemarkField({ value, onChange }: RemarkFieldProps) {
  return (
    <TextField className={cx(styles.field)} value={value} onChange={onChange} maxLength={10_000}>
      <Label className={styles.label}>Remark</Label>
      <TextArea className={cx(styles.input)} rows={2} />
    </TextField>
  );
}
