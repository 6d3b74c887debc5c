// Tags on something: shown, removed, and added with completion.

import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { TagId } from '#shared/contract/ids.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import { AddTag } from './AddTag.tsx';
import styles from './TagEditor.module.css';

export interface TagFieldProps {
  /** "Tags of this paper". */
  readonly label: string;
  readonly tags: readonly { readonly id: TagId; readonly name: string }[];
  readonly onAdd: (name: string) => void;
  readonly onRemove: (id: TagId) => void;
  /** True where the key for a tag leads. */
  readonly hasKey?: boolean;
}

/** Arrow keys move between tags, Delete removes the focused one; only shown where nothing can be written. */
export function TagField({ label, tags, onAdd, onRemove, hasKey = false }: TagFieldProps) {
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const remove = (keys: ReadonlySet<unknown>) => {
    for (const { id } of tags) if (keys.has(id)) onRemove(id);
  };
  return (
    <div className={styles.editor}>
      {tags.length > 0 && (
        <TagGroup aria-label={label} {...(isReadOnly ? {} : { onRemove: remove })}>
          <TagList className={cx(styles.tags)}>
            {tags.map(({ id, name }) => (
              <Tag key={id} id={id} textValue={name} className={cx(styles.tag)}>
                <span className={styles.sign} aria-hidden>
                  #
                </span>
                <span className={styles.name}>
                  <Name text={name} />
                </span>
                {!isReadOnly && (
                  <Button slot="remove" className={cx(styles.remove)} aria-label={`Remove the tag ${name}`}>
                    <X size={12} aria-hidden />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {!isReadOnly && <AddTag present={tags} onAdd={onAdd} hasKey={hasKey} />}
    </div>
  );
}
