// What the palette found, in groups.

import { useEffect, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import styles from './PaletteList.module.css';
import type { PaletteItem, PaletteSection } from './palette-item.ts';

export interface PaletteListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly active: PaletteItem | null;
  /** The pointer moved onto an item; one that only came to lie under it is not meant. */
  readonly onPoint: (id: string) => void;
  readonly onRun: (item: PaletteItem) => void;
}

export function PaletteList({ id, sections, active, onPoint, onRun }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeId = active === null ? null : `${id}-${active.id}`;
  const isFirst = active !== null && active === sections[0]?.items[0];

  useEffect(() => {
    if (isFirst) list.current?.scrollTo({ top: 0 });
    else if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId, isFirst]);

  return (
    <div ref={list} id={id} role="listbox" aria-label="Found" className={styles.list} tabIndex={-1}>
      {sections.map(({ title, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <div id={`${id}-${title}`} className={styles.heading} role="presentation">
            {title}
          </div>
          {items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              aria-selected={item === active}
              tabIndex={-1}
              className={cx(styles.item, item === active && styles.active)}
              onPointerMove={() => item !== active && onPoint(item.id)}
              onClick={() => onRun(item)}
            >
              <span className={styles.icon}>{item.icon}</span>
              <span className={styles.words}>
                <span className={cx(styles.title, item.isText === true && styles.serif)} dir="auto">
                  <OverlaidText
                    text={item.title}
                    marks={item.marks}
                    {...(item.repairs ? { repairs: item.repairs } : {})}
                  />
                </span>
                {item.detail !== undefined && (
                  <span className={styles.detail} dir="auto">
                    <OverlaidText text={item.detail.text} marks={item.detail.marks} />
                  </span>
                )}
              </span>
              {item.aside !== undefined && <span className={styles.aside}>{item.aside}</span>}
              {item.keys !== undefined && <Kbd keys={item.keys} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
