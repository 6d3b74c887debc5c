// The field that adds a tag: an existing one by completion, or a new one.

import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { TagId } from '#shared/contract/ids.ts';
import { type Tag, tagNameSchema } from '#shared/contract/tags.ts';
import { keyOf } from '../../app/commands.ts';
import { focusOn, focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Name } from '../text/Name.tsx';
import styles from './AddTag.module.css';
import { matchingTags } from './matching-tags.ts';

export interface AddTagProps {
  /** Tags that need not be offered. */
  readonly present: readonly { readonly id: TagId; readonly name: string }[];
  readonly onAdd: (name: string) => void;
  /** True for the one field of a place that the key for a tag leads to. */
  readonly hasKey?: boolean;
}

/** Enter takes the highlighted tag, or makes one of what is typed; Escape gives up. */
export function AddTag({ present, onAdd, hasKey = false }: AddTagProps) {
  const [text, setText] = useState('');
  const [added, setAdded] = useState(0);
  const tags = useApp((state) => state.tags);
  const offered = useMemo(() => matchingTags(tags, present, text), [tags, present, text]);

  const add = (name: string) => {
    const parsed = tagNameSchema.safeParse(name.replace(/^#/, ''));
    if (!parsed.success) return;
    setText('');
    setAdded(added + 1);
    onAdd(parsed.data);
  };

  return (
    <ComboBox<Tag>
      // A field that is emptied while it has the focus would open its list again; the next tag begins with a new one.
      key={added}
      autoFocus={added > 0}
      aria-label="Add a tag"
      className={cx(styles.field)}
      items={offered}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = offered.find(({ id }) => id === key);
        if (chosen) add(chosen.name);
      }}
      allowsCustomValue
      menuTrigger="input"
    >
      <Input
        {...(hasKey ? focusTarget('tags') : {})}
        className={cx(styles.input)}
        placeholder="add tag"
        maxLength={61}
        spellCheck={false}
        onKeyDown={(event) => {
          const hasHighlight = Boolean(event.currentTarget.getAttribute('aria-activedescendant'));
          if (event.key === 'Enter' && !hasHighlight) add(text);
          if (event.key === 'Escape' && text === '' && hasKey) focusOn('list');
        }}
      />
      {text === '' && hasKey && <Kbd keys={keyOf('tag')} />}
      <Popover className={cx(styles.popover)} placement="bottom start" offset={6} crossOffset={-11}>
        <ListBox<Tag> className={cx(styles.options)}>
          {(tag) => (
            <ListBoxItem id={tag.id} textValue={tag.name} className={cx(styles.option)}>
              <Name text={tag.name} />
              <span className={styles.count}>{tag.paperCount}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
