// The tags of a paper: shown, removed, and added with completion.

import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { PaperId, TagId } from '#shared/contract/ids.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import { AddTag } from './AddTag.tsx';
import styles from './TagEditor.module.css';

export interface TagEditorProps {
  readonly paperId: PaperId;
  readonly tags: readonly { readonly id: TagId; readonly name: string }[];
}

/** Arrow keys move between tags, Delete removes the focused one. */
export function TagEditor({ paperId, tags }: TagEditorProps) {
  const addTag = useApp((state) => state.addTag);
  const removeTag = useApp((state) => state.removeTag);
  return (
    <div className={styles.editor}>
      {tags.length > 0 && (
        <TagGroup
          aria-label="Tags of this paper"
          onRemove={(keys) => {
            for (const { id } of tags) if (keys.has(id)) void removeTag([paperId], id);
          }}
        >
          <TagList className={cx(styles.tags)}>
            {tags.map(({ id, name }) => (
              <Tag key={id} id={id} textValue={name} className={cx(styles.tag)}>
                <span className={styles.sign} aria-hidden>
                  #
                </span>
                <span className={styles.name}>
                  <Name text={name} />
                </span>
                <Button slot="remove" className={cx(styles.remove)} aria-label={`Remove the tag ${name}`}>
                  <X size={12} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <AddTag present={tags} onAdd={(name) => void addTag([paperId], name)} />
    </div>
  );
}
