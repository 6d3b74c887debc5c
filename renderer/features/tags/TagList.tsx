// The reader's tags in the rail: counts, and what can be done to a tag.

import { Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Tag } from '#shared/contract/tags.ts';
import { RailButton } from '../../app/RailButton.tsx';
import { isSamePlace, type Place, railPlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { PaperDropZone } from '../papers/PaperDropZone.tsx';
import { Name } from '../text/Name.tsx';
import { RenameTagDialog } from './RenameTagDialog.tsx';
import styles from './TagList.module.css';
import { tagHues } from './tag-hue.ts';

/** Not shown while there are no tags: a paper's own field explains how to make one. */
export function TagList() {
  const tags = useApp((state) => state.tags);
  const hues = useMemo(() => tagHues(tags), [tags]);
  const [renamed, setRenamed] = useState<Tag | null>(null);
  if (tags.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Tags">
      <h2 className={styles.heading}>Tags</h2>
      <ul className={styles.list}>
        {tags.map((tag) => (
          <TagItem key={tag.id} tag={tag} hue={hues.get(tag.id) ?? ''} onRename={() => setRenamed(tag)} />
        ))}
      </ul>
      {renamed !== null && <RenameTagDialog tag={renamed} onClose={() => setRenamed(null)} />}
    </section>
  );
}

interface TagItemProps {
  readonly tag: Tag;
  readonly hue: string;
  readonly onRename: () => void;
}

function TagItem({ tag, hue, onRename }: TagItemProps) {
  const target: Place = { kind: 'library', tagIds: [tag.id] };
  const isOpen = useApp(({ place }) => isSamePlace(target, railPlaceOf(place)));
  const isExact = useApp(({ place, searchQuery }) => searchQuery === '' && isSamePlace(target, place));
  const openPlace = useApp((state) => state.openPlace);
  const deleteTag = useApp((state) => state.deleteTag);
  return (
    <PaperDropZone className={styles.item} action={{ kind: 'add-tag', name: tag.name }}>
      <RailButton
        icon={<span className={styles.dot} style={{ background: hue }} />}
        label={<Name text={tag.name} />}
        count={tag.paperCount}
        isOpen={isOpen}
        isQuiet={!isExact}
        onPress={() => openPlace(target)}
      />
      <span className={styles.more}>
        <Menu
          label={`Tag ${tag.name}`}
          placement="bottom start"
          trigger={
            <IconButton label={`More about the tag ${tag.name}`} size="s">
              <Ellipsis size={14} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem label="Rename…" onAction={onRename} />
          <MenuItem label="Delete the tag" isDangerous onAction={() => void deleteTag(tag)} />
        </Menu>
      </span>
    </PaperDropZone>
  );
}
