// A field that finds a link type by typing: each type forwards and backwards.

import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import styles from './EndpointField.module.css';
import { type DirectedType, directedTypes } from './link-words.ts';
import { TypeLabel } from './TypeLabel.tsx';

export interface TypeFieldProps {
  readonly label: string;
  readonly value: DirectedType | null;
  readonly onChange: (as: DirectedType | null) => void;
  readonly autoFocus?: boolean;
}

interface Item {
  readonly key: string;
  readonly as: DirectedType;
}

/** Beginnings first; Enter takes the highlighted one, or the first. */
export function TypeField({ label, value, onChange, autoFocus = false }: TypeFieldProps) {
  const types = useApp((state) => state.linkTypes);
  const [text, setText] = useState(value?.label ?? '');
  const all = useMemo(() => directedTypes(types).map((as): Item => ({ key: keyOf(as), as })), [types]);
  const isChosen = value !== null && text === value.label;
  const items = useMemo(() => (isChosen ? all : matching(all, text)), [all, text, isChosen]);
  const choose = (as: DirectedType) => {
    setText(as.label);
    onChange(as);
  };
  return (
    <ComboBox<Item>
      className={cx(styles.field)}
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (value !== null && next !== value.label) onChange(null);
      }}
      selectedKey={isChosen ? keyOf(value) : null}
      onSelectionChange={(key) => {
        const item = items.find((one) => one.key === key);
        if (item) choose(item.as);
      }}
      allowsCustomValue
      allowsEmptyCollection
      // What is chosen needs no list under it, unless it is asked for.
      menuTrigger={isChosen ? 'manual' : 'focus'}
    >
      <Label className={styles.label}>{label}</Label>
      <Input
        className={cx(styles.input)}
        placeholder="extends, outperforms, …"
        spellCheck={false}
        autoComplete="off"
        maxLength={40}
        autoFocus={autoFocus}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          const hasHighlight = Boolean(event.currentTarget.getAttribute('aria-activedescendant'));
          const [first] = items;
          if (event.key !== 'Enter' || hasHighlight) return;
          event.preventDefault();
          if (isChosen) event.currentTarget.form?.requestSubmit();
          else if (text.trim() !== '' && first !== undefined) choose(first.as);
        }}
      />
      <Popover className={cx(styles.popover)} placement="bottom start" offset={4}>
        <ListBox<Item>
          className={cx(styles.options)}
          renderEmptyState={() => <p className={styles.none}>No such type.</p>}
        >
          {({ key, as }) => (
            <ListBoxItem id={key} textValue={as.label} className={cx(styles.typeOption)}>
              <TypeLabel as={as} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function keyOf({ type, isTurned }: DirectedType): string {
  return `${type.id}-${isTurned}`;
}

function matching(items: readonly Item[], text: string): Item[] {
  const typed = text.trim().toLowerCase();
  const rank = ({ as }: Item) => (as.label.toLowerCase().startsWith(typed) ? 0 : 1);
  return items.filter(({ as }) => as.label.toLowerCase().includes(typed)).toSorted((a, b) => rank(a) - rank(b));
}
