// A search field with its key printed in it and a button to clear it.

import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shortcut?: string;
  /** Name under which keys may send the focus here. */
  readonly focusName?: string;
  /** Keys the field itself has no use for, such as arrows down into the results. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Id of the element that explains what is wrong with the query. */
  readonly errorId?: string;
  readonly maxLength?: number;
}

/** Escape clears it (react-aria); the clear button appears with the first letter. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, shortcut, focusName, onKeyDown, errorId, maxLength } = props;
  const isInvalid = errorId !== undefined;
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      isInvalid={isInvalid}
      {...(maxLength === undefined ? {} : { maxLength })}
      className={cx(styles.field)}
    >
      <Search size={14} aria-hidden className={styles.icon} />
      <Input
        data-focus={focusName}
        placeholder={placeholder}
        className={cx(styles.input)}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        aria-errormessage={errorId}
      />
      {value === '' ? (
        shortcut !== undefined && <Kbd keys={shortcut} />
      ) : (
        <Button className={cx(styles.clear)} aria-label="Clear the search">
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
