// Opens what the library can be filtered by.

import { ListFilter } from 'lucide-react';
import { VisuallyHidden } from 'react-aria-components';
import { keyOf } from '../../app/commands.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './FilterButton.module.css';
import { FilterPanel } from './FilterPanel.tsx';
import { filterChips } from './filter-chips.ts';

const NONE = 0;

/** Says how many filters there are. */
export function FilterButton() {
  const inUse = useApp(({ place, tags }) => (place.kind === 'library' ? filterChips(place, tags, null).length : NONE));
  return (
    <Popover
      label="Filters"
      placement="bottom start"
      trigger={
        <Button variant="quiet" shortcut={keyOf('filter')} isShortcutShown={false} {...focusTarget('filter')}>
          <ListFilter size={14} aria-hidden />
          <VisuallyHidden elementType="span">{inUse === 0 ? 'Filter' : `Filter, ${inUse} in use`}</VisuallyHidden>
          <span className={styles.word} aria-hidden>
            Filter
          </span>
          {inUse > 0 && (
            <span className={styles.inUse} aria-hidden>
              {inUse}
            </span>
          )}
        </Button>
      }
    >
      <FilterPanel />
    </Popover>
  );
}
