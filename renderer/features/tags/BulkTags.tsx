// The tags of several papers: which are on all of them, which on some, and what to give or take.

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { PaperSummary } from '#shared/contract/papers.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Name } from '../text/Name.tsx';
import { AddTag } from './AddTag.tsx';
import styles from './BulkTags.module.css';

type TagOfSome = PaperSummary['tags'][number];

const SHOWN = 18;

export interface BulkTagsProps {
  readonly tags: PaperSummary['tags'];
  /** How many papers are selected. */
  readonly count: number;
}

/** A tag only some have looks like a question: it can be given to all, or taken off. */
export function BulkTags({ tags, count }: BulkTagsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const changeChosen = useApp((state) => state.changeChosen);
  const shown = showsAll ? tags : tags.slice(0, SHOWN);
  const onAll = tags.filter((tag) => tag.count >= count);
  return (
    <div className={styles.tags}>
      {shown.length > 0 && (
        <ul className={styles.list} aria-label="Tags of the selected papers">
          {shown.map((tag) => (
            <TagChip key={tag.id} tag={tag} count={count} />
          ))}
        </ul>
      )}
      {shown.length < tags.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          and {tags.length - shown.length} more
        </Button>
      )}
      <AddTag present={onAll} onAdd={(name) => void changeChosen({ kind: 'add-tag', name })} />
    </div>
  );
}

function TagChip({ tag, count }: { readonly tag: TagOfSome; readonly count: number }) {
  const changeChosen = useApp((state) => state.changeChosen);
  const { id, name } = tag;
  const isOnAll = tag.count >= count;
  return (
    <li className={cx(styles.tag, !isOnAll && styles.some)}>
      <span className={styles.sign} aria-hidden>
        #
      </span>
      <span className={styles.name}>
        <Name text={name} />
      </span>
      <span className={styles.count}>on {isOnAll ? 'all' : tag.count.toLocaleString('en-GB')}</span>
      {!isOnAll && (
        <IconButton
          size="s"
          label={`Give the tag ${name} to all`}
          onPress={() => void changeChosen({ kind: 'add-tag', name })}
        >
          <Plus size={12} aria-hidden />
        </IconButton>
      )}
      <IconButton
        size="s"
        label={`Take the tag ${name} off`}
        onPress={() => void changeChosen({ kind: 'remove-tag', tagId: id, name })}
      >
        <X size={12} aria-hidden />
      </IconButton>
    </li>
  );
}
