// Two or more views of the same thing.

import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './cx.ts';
import segmentStyles from './segments.module.css';
import styles from './Tabs.module.css';

export interface TabDefinition<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabDefinition<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What stands on the left of the tabs: a heading, a state. */
  readonly heading?: ReactNode;
  /** The panel takes the height there is, and scrolls inside if it wants to. */
  readonly fills?: boolean;
}

/** Tabs above their panel; arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, heading, fills = false }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={cx(styles.tabs, fills && styles.fills)}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <div className={styles.bar}>
        {heading !== undefined && <div className={styles.heading}>{heading}</div>}
        <TabList className={cx(segmentStyles.segments)} aria-label={label}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={cx(segmentStyles.segment)}>
              {tab.label}
            </Tab>
          ))}
        </TabList>
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
