// What a menu of sorting offers: by what, and in which direction.

import { MenuItem, MenuSection } from '../../ui/Menu.tsx';

export type Direction = 'ascending' | 'descending';

export interface SortSectionsProps<By extends string> {
  readonly choices: readonly By[];
  readonly labels: Readonly<Record<By, string>>;
  readonly sort: { readonly by: By; readonly direction: Direction };
  /** Sorts by something else, in the direction that suits it. */
  readonly onBy: (by: By) => void;
  readonly onDirection: (direction: Direction) => void;
}

/** The sections of such a menu. */
export function SortSections<By extends string>({ choices, labels, sort, onBy, onDirection }: SortSectionsProps<By>) {
  return (
    <>
      <MenuSection title="Sort by">
        {choices.map((by) => (
          <MenuItem key={by} label={labels[by]} isChosen={by === sort.by} onAction={() => onBy(by)} />
        ))}
      </MenuSection>
      <MenuSection title="Direction">
        {(['ascending', 'descending'] as const).map((direction) => (
          <MenuItem
            key={direction}
            label={direction === 'ascending' ? 'Ascending' : 'Descending'}
            isChosen={direction === sort.direction}
            onAction={() => onDirection(direction)}
          />
        ))}
      </MenuSection>
    </>
  );
}
