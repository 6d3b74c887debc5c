// A field that chooses one thing by typing its name: what the fields for ends and for types of a link have in common.

import type { ReactNode } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from '../../ui/cx.ts';
import fields from '../../ui/field.module.css';
import styles from './ChoiceField.module.css';

export interface ChoiceFieldProps<Value> {
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** What is typed; the parent keeps it, since what it offers depends on it. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What is offered for that text. */
  readonly items: readonly Value[];
  readonly keyOf: (value: Value) => string;
  readonly nameOf: (value: Value) => string;
  /** What Enter takes when nothing is highlighted. */
  readonly first: Value | undefined;
  /** Said where nothing is offered. */
  readonly none: string;
  readonly renderItem: (value: Value) => ReactNode;
  readonly autoFocus?: boolean;
}

interface Item<Value> {
  readonly key: string;
  readonly value: Value;
}

/** Whether what stands in the field is what was chosen, and not typed over since. */
export function isChosen<Value>(value: Value | null, text: string, nameOf: (value: Value) => string): value is Value {
  return value !== null && text === nameOf(value);
}

/** Enter takes the highlighted one, or the first; once more, and the form is sent. Typing starts the choice again. */
export function ChoiceField<Value>(props: ChoiceFieldProps<Value>) {
  const { label, value, onChange, text, onTextChange, items, keyOf, nameOf, first, renderItem } = props;
  const isDone = isChosen(value, text, nameOf);

  const choose = (chosen: Value) => {
    onTextChange(nameOf(chosen));
    onChange(chosen);
  };
  return (
    <ComboBox<Item<Value>>
      className={cx(fields.field)}
      items={items.map((item) => ({ key: keyOf(item), value: item }))}
      inputValue={text}
      onInputChange={(next) => {
        onTextChange(next);
        if (value !== null && next !== nameOf(value)) onChange(null);
      }}
      selectedKey={isDone ? keyOf(value) : null}
      onSelectionChange={(key) => {
        const chosen = items.find((item) => keyOf(item) === key);
        if (chosen !== undefined) choose(chosen);
      }}
      allowsCustomValue
      allowsEmptyCollection
      // What is chosen needs no list under it, unless it is asked for.
      menuTrigger={isDone ? 'manual' : 'focus'}
    >
      <Label className={fields.label}>{label}</Label>
      <Input
        className={cx(fields.input)}
        placeholder={props.placeholder}
        spellCheck={false}
        autoComplete="off"
        maxLength={props.maxLength}
        autoFocus={props.autoFocus === true}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          const hasHighlight = Boolean(event.currentTarget.getAttribute('aria-activedescendant'));
          if (event.key !== 'Enter' || hasHighlight) return;
          event.preventDefault();
          if (isDone) event.currentTarget.form?.requestSubmit();
          else if (first !== undefined) choose(first);
        }}
      />
      <Popover className={cx(styles.popover)} placement="bottom start" offset={4}>
        <ListBox<Item<Value>>
          className={cx(styles.options)}
          renderEmptyState={() => <p className={styles.none}>{props.none}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.key} textValue={nameOf(item.value)} className={cx(styles.option)}>
              {renderItem(item.value)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
