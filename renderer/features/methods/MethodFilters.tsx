// Above the list of methods: finds by text, narrows by kind, tag and links, sorts.

import { ArrowDownNarrowWide, ArrowUpNarrowWide, ListFilter } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { METHOD_SORTS } from '#shared/contract/methods.ts';
import { METHOD_KINDS } from '#shared/domain/method.ts';
import { keyOf } from '../../app/commands.ts';
import { focusOn, focusTarget } from '../../app/focus.ts';
import type { MethodSort } from '../../state/method-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import choices from '../filters/choices.module.css';
import { SortSections } from '../papers/SortSections.tsx';
import { Name } from '../text/Name.tsx';
import styles from './MethodFilters.module.css';
import { KIND_LABELS } from './method-words.ts';

const LINKED = [
  { value: 'any', label: 'Any' },
  { value: 'linked', label: 'Linked' },
  { value: 'unlinked', label: 'Without links' },
] as const;

export function MethodFilters({ total }: { readonly total: number | null }) {
  const filter = useApp((state) => state.methodFilter);
  const filterMethods = useApp((state) => state.filterMethods);
  const clear = useApp((state) => state.clearMethodFilter);
  const inUse = Object.keys(filter).filter((key) => key !== 'text').length;
  return (
    <div className={styles.bar}>
      <div className={styles.find}>
        <SearchField
          label="Find a method"
          placeholder="Find a method"
          value={filter.text ?? ''}
          onChange={(text) => filterMethods({ text: text === '' ? undefined : text })}
          focusName="filter"
          shortcut={keyOf('method-find')}
          maxLength={200}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') focusOn('list');
          }}
        />
      </div>
      {Object.keys(filter).length > 0 && total !== null && (
        <span role="status" className={styles.count}>
          {plural(total, 'method')}
        </span>
      )}
      <Popover
        label="Filters"
        placement="bottom end"
        trigger={
          <Button variant="quiet" aria-label={inUse === 0 ? 'Filter' : `Filter, ${inUse} in use`}>
            <ListFilter size={14} aria-hidden />
            {inUse > 0 && inUse}
          </Button>
        }
      >
        <FilterPanel />
        {inUse > 0 && (
          <Button variant="quiet" onPress={clear}>
            Clear all filters
          </Button>
        )}
      </Popover>
      <SortMenu />
    </div>
  );
}

function FilterPanel() {
  const filter = useApp((state) => state.methodFilter);
  const filterMethods = useApp((state) => state.filterMethods);
  const tags = useApp((state) => state.tags);
  const linked = filter.hasLinks === undefined ? 'any' : filter.hasLinks ? 'linked' : 'unlinked';
  return (
    <div className={styles.panel}>
      <ToggleButtonGroup
        aria-label="Kind"
        className={cx(choices.choices)}
        selectionMode="multiple"
        selectedKeys={filter.kinds ?? []}
        onSelectionChange={(keys) => {
          const kinds = METHOD_KINDS.filter((kind) => keys.has(kind));
          filterMethods({ kinds: kinds.length === 0 ? undefined : kinds });
        }}
      >
        {METHOD_KINDS.map((kind) => (
          <ToggleButton key={kind} id={kind} className={cx(choices.choice)}>
            {KIND_LABELS[kind]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {tags.length > 0 && (
        <ToggleButtonGroup
          aria-label="Tags"
          className={cx(choices.choices)}
          selectionMode="multiple"
          selectedKeys={filter.tagIds ?? []}
          onSelectionChange={(keys) => {
            const tagIds = tags.map(({ id }) => id).filter((id) => keys.has(id));
            filterMethods({ tagIds: tagIds.length === 0 ? undefined : tagIds });
          }}
        >
          {tags.map(({ id, name }) => (
            <ToggleButton key={id} id={id} className={cx(choices.choice)}>
              <span className={choices.name}>
                <Name text={`#${name}`} />
              </span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <SegmentedControl
        label="Links"
        segments={LINKED}
        value={linked}
        onChange={(value) => filterMethods({ hasLinks: value === 'any' ? undefined : value === 'linked' })}
      />
    </div>
  );
}

const SORT_LABELS: Readonly<Record<MethodSort['by'], string>> = {
  name: 'Name',
  kind: 'Kind',
  papers: 'Papers',
  links: 'Links',
  added: 'Added',
};

/** Counts and dates begin with the most, names and kinds with A. */
function firstSort(by: MethodSort['by']): MethodSort {
  return { by, direction: by === 'name' || by === 'kind' ? 'ascending' : 'descending' };
}

function SortMenu() {
  const sort = useApp((state) => state.settings.methodSort);
  const sortMethods = useApp((state) => state.sortMethods);
  const Arrow = sort.direction === 'ascending' ? ArrowUpNarrowWide : ArrowDownNarrowWide;
  return (
    <Menu
      label="Sort by"
      trigger={
        <Button
          variant="quiet"
          aria-label={`Sorted by ${SORT_LABELS[sort.by].toLowerCase()}, ${sort.direction}`}
          {...focusTarget('sort')}
        >
          <Arrow size={14} aria-hidden />
          <span className={styles.word}>{SORT_LABELS[sort.by]}</span>
        </Button>
      }
    >
      <SortSections
        choices={METHOD_SORTS}
        labels={SORT_LABELS}
        sort={sort}
        onBy={(by) => sortMethods(firstSort(by))}
        onDirection={(direction) => sortMethods({ ...sort, direction })}
      />
    </Menu>
  );
}
