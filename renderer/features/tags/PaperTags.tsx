// The tags of a paper where they cannot be changed.

import type { PaperRow } from '#shared/contract/papers.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../text/Name.tsx';
import styles from './TagEditor.module.css';

export function PaperTags({ tags }: Pick<PaperRow, 'tags'>) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Tags of this paper">
      {tags.map(({ id, name }) => (
        <li key={id}>
          <Chip>
            <span>
              <span className={styles.sign} aria-hidden>
                #
              </span>
              <Name text={name} />
            </span>
          </Chip>
        </li>
      ))}
    </ul>
  );
}
