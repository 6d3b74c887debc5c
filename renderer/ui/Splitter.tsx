// Panes side by side that the reader resizes; their widths are remembered.

import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { cx } from './cx.ts';
import styles from './Splitter.module.css';

export interface PaneDefinition {
  readonly id: string;
  /** Name of the separator on its right: "Width of the list". */
  readonly separatorLabel: string;
  /** Pixels, or "%" for a share of the window; the last pane has none and takes what is left. */
  readonly defaultSize?: number | string;
  readonly minSize: number | string;
  readonly maxSize?: number | string;
  /** Keeps its pixels when the window is resized. */
  readonly keepsWidth?: boolean;
  readonly content: ReactNode;
}

export interface SplitterProps {
  /** Name under which the widths are remembered. */
  readonly id: string;
  readonly panes: readonly PaneDefinition[];
}

/** Up to three panes with a thin line between them; the line takes focus and moves with arrow keys. */
export function Splitter({ id, panes }: SplitterProps) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `lectern.${id}`,
    panelIds: panes.map((pane) => pane.id),
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group
      id={id}
      className={cx(styles.group)}
      {...(defaultLayout === undefined ? {} : { defaultLayout })}
      onLayoutChanged={onLayoutChanged}
    >
      {panes.map((pane, index) => (
        <PaneAndLine key={pane.id} pane={pane} isLast={index === panes.length - 1} />
      ))}
    </Group>
  );
}

function PaneAndLine({ pane, isLast }: { readonly pane: PaneDefinition; readonly isLast: boolean }) {
  return (
    <>
      <Panel
        id={pane.id}
        className={cx(styles.pane)}
        {...(pane.defaultSize === undefined ? {} : { defaultSize: pane.defaultSize })}
        minSize={pane.minSize}
        maxSize={pane.maxSize ?? '100%'}
        groupResizeBehavior={pane.keepsWidth === true ? 'preserve-pixel-size' : 'preserve-relative-size'}
      >
        {pane.content}
      </Panel>
      {!isLast && <Separator className={cx(styles.line)} aria-label={pane.separatorLabel} />}
    </>
  );
}
