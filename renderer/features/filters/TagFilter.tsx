// Filters by tags: papers that have all of those chosen.

import { useState } from 'react';
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { TagId } from '#shared/contract/ids.ts';
import type { PaperSummary } from '#shared/contract/papers.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import styles from './choices.module.css';
import fieldStyles from './TagFilter.module.css';

/** Tags offered at once, and from how many on there is a field to find one. */
const OFFERED = 12;

export interface TagFilterProps {
  readonly chosen: readonly TagId[];
  /** The tags of the papers that are left, with how many have each. */
  readonly tags: PaperSummary['tags'];
}

/** What is chosen comes first, then the most used; the others are found by typing. */
export function TagFilter({ chosen, tags }: TagFilterProps) {
  const [text, setText] = useState('');
  const narrow = useApp((state) => state.narrow);
  const all = useApp((state) => state.tags);

  const typed = text.trim().toLowerCase();
  const counts = new Map(tags.map(({ id, count }) => [id, count]));
  const first = all.filter(({ id }) => chosen.includes(id));
  const others = tags.filter(({ id, name }) => !chosen.includes(id) && name.toLowerCase().includes(typed));
  const offered = [...first, ...others].slice(0, Math.max(OFFERED, chosen.length));
  return (
    <div className={fieldStyles.filter}>
      {all.length > OFFERED && (
        <SearchField aria-label="Find a tag" className={cx(fieldStyles.field)} value={text} onChange={setText}>
          <Input className={cx(fieldStyles.input)} placeholder="Find a tag" spellCheck={false} />
        </SearchField>
      )}
      {offered.length === 0 && (
        <p className={styles.none}>{typed === '' ? 'These papers have no tags.' : 'No such tag here.'}</p>
      )}
      <ToggleButtonGroup
        aria-label="Tags"
        className={cx(styles.choices)}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const tagIds = offered.map(({ id }) => id).filter((id) => keys.has(id));
          narrow({ tagIds: tagIds.length === 0 ? undefined : tagIds });
        }}
      >
        {offered.map(({ id, name }) => (
          <ToggleButton key={id} id={id} className={cx(styles.choice)}>
            <span className={styles.name}>
              <Name text={name} />
            </span>
            <span className={styles.count}>{(counts.get(id) ?? 0).toLocaleString('en-GB')}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
