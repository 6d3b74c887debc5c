// A field that finds a method or a paper by typing its name.

import { FileText, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useQuery } from '../../api/use-query.ts';
import { cx } from '../../ui/cx.ts';
import { KindIcon } from '../methods/KindIcon.tsx';
import { Name } from '../text/Name.tsx';
import styles from './EndpointField.module.css';
import { endKey, type FoundEnd, findEnds, newEnd } from './find-ends.ts';

export interface EndpointFieldProps {
  readonly label: string;
  readonly wants: 'methods' | 'methods-and-papers';
  readonly value: FoundEnd | null;
  readonly onChange: (end: FoundEnd | null) => void;
  /** Offered before anything is typed, and first where they fit what is. */
  readonly offered?: readonly FoundEnd[];
  /** Not offered: something is never linked to itself. */
  readonly except?: FoundEnd | null;
  /** Offers to make a method of a name that is not there. */
  readonly mayCreate?: boolean;
  readonly autoFocus?: boolean;
}

const NONE: readonly FoundEnd[] = [];

/** Enter takes the highlighted one, or the first; what is typed afterwards starts the choice again. */
export function EndpointField(props: EndpointFieldProps) {
  const { label, wants, value, onChange, offered = NONE, except, mayCreate = false, autoFocus = false } = props;
  const [text, setText] = useState(value?.name ?? '');
  const typed = text.trim();
  const isChosen = value !== null && text === value.name;
  const { value: answer } = useQuery(
    async (client, signal) => ({
      typed,
      found: typed === '' || isChosen ? NONE : await findEnds(client, typed, wants, signal),
    }),
    [typed, wants, isChosen],
  );
  const items = useMemo(() => {
    const others = (ends: readonly FoundEnd[]) =>
      ends.filter((end) => except == null || endKey(end) !== endKey(except));
    if (typed === '') return others(offered);
    // What is chosen stays among them, where the field looks for it.
    if (isChosen && value !== null) return [value, ...others(offered).filter((end) => endKey(end) !== endKey(value))];
    const fitting = offered.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
    const known = new Set(fitting.map(endKey));
    const found = others([...fitting, ...(answer?.found ?? NONE).filter((end) => !known.has(endKey(end)))]);
    const hasName = found.some((end) => end.name.toLowerCase() === typed.toLowerCase());
    return mayCreate && !hasName && answer?.typed === typed ? [...found, newEnd(typed)] : found;
  }, [typed, isChosen, value, offered, answer, except, mayCreate]);

  const choose = (end: FoundEnd) => {
    setText(end.name);
    onChange(end);
  };
  return (
    <ComboBox<FoundEnd & { readonly key: string }>
      className={cx(styles.field)}
      items={items.map((end) => ({ ...end, key: endKey(end) }))}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (value !== null && next !== value.name) onChange(null);
      }}
      selectedKey={isChosen ? endKey(value) : null}
      onSelectionChange={(key) => {
        const end = items.find((item) => endKey(item) === key);
        if (end) choose(end);
      }}
      allowsCustomValue
      allowsEmptyCollection
      // What is chosen needs no list under it, unless it is asked for.
      menuTrigger={isChosen ? 'manual' : 'focus'}
    >
      <Label className={styles.label}>{label}</Label>
      <Input
        className={cx(styles.input)}
        placeholder={wants === 'methods' ? 'Name of a method' : 'Name of a method or title of a paper'}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        autoFocus={autoFocus}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          const hasHighlight = Boolean(event.currentTarget.getAttribute('aria-activedescendant'));
          const [first] = items;
          if (event.key !== 'Enter' || hasHighlight) return;
          event.preventDefault();
          if (isChosen) event.currentTarget.form?.requestSubmit();
          else if (first !== undefined) choose(first);
        }}
      />
      <Popover className={cx(styles.popover)} placement="bottom start" offset={4}>
        <ListBox<FoundEnd & { readonly key: string }>
          className={cx(styles.options)}
          renderEmptyState={() => (
            <p className={styles.none}>{typed === '' || isChosen ? 'Type a name.' : 'Nothing of that name.'}</p>
          )}
        >
          {(end) => (
            <ListBoxItem id={end.key} textValue={end.name} className={cx(styles.option)}>
              <span className={styles.icon}>
                {end.kind === 'new' && <Plus size={13} aria-hidden />}
                {end.kind === 'paper' && <FileText size={13} strokeWidth={1.75} aria-hidden />}
                {(end.kind === 'method' || end.kind === 'candidate') && <KindIcon kind={end.methodKind ?? 'method'} />}
              </span>
              <Text slot="label" className={cx(styles.name, end.kind === 'paper' && styles.title)}>
                {end.kind === 'new' ? 'New method ' : ''}
                <Name text={end.name} />
              </Text>
              {end.detail !== undefined && <span className={styles.detail}>{end.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
