// A remark on a link: a few lines of the reader's own.

import { Label, TextArea, TextField } from 'react-aria-components';
import { cx } from '../../ui/cx.ts';
import fields from '../../ui/field.module.css';

export interface RemarkFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function RemarkField({ value, onChange }: RemarkFieldProps) {
  return (
    <TextField className={cx(fields.field)} value={value} onChange={onChange} maxLength={10_000}>
      <Label className={fields.label}>Remark</Label>
      <TextArea className={cx(fields.input)} rows={2} />
    </TextField>
  );
}
