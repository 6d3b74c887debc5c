// The palette's field and its list: one is typed into while the other is moved through.

import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CommandContext } from '../../app/command.ts';
import { plural } from '../../text/plural.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './PaletteBox.module.css';
import { PaletteList } from './PaletteList.tsx';
import type { PaletteItem } from './palette-item.ts';
import { usePaletteItems } from './use-palette-items.ts';

/** Rows that Page Up and Page Down go. */
const PAGE = 8;

/** Enter runs the chosen item; pressed before the papers are there, it waits for them. */
export function PaletteBox({ context }: { readonly context: CommandContext }) {
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const isEnterWanted = useRef(false);
  const listId = useId();
  const { sections, total, isLate } = usePaletteItems(context, text);
  const items = sections.flatMap((section) => section.items);
  const active = items.find(({ id }) => id === chosenId) ?? items[0] ?? null;

  const run = (item: PaletteItem | null) => {
    if (item === null) return;
    context.store.getState().closeDialog();
    // Once the palette is gone and the focus is back where it was.
    setTimeout(item.run);
  };
  const runWhenThere = () => {
    if (isLate) isEnterWanted.current = true;
    else run(active);
  };

  useEffect(() => {
    if (isLate || !isEnterWanted.current) return;
    isEnterWanted.current = false;
    run(active);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const by = moves[event.key];
    const isAgain = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (by !== undefined) setChosenId(itemAfter(items, active, by)?.id ?? null);
    else if (event.key === 'Enter') runWhenThere();
    else if (isAgain) context.store.getState().closeDialog();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.field}>
        <Search size={16} aria-hidden className={styles.sign} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type
          autoFocus
          className={styles.input}
          role="combobox"
          aria-label="Find papers, methods, notes, tags, places and commands"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : `${listId}-${active.id}`}
          placeholder="Papers, methods, notes, tags, places, commands"
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosenId(null);
            isEnterWanted.current = false;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList id={listId} sections={sections} active={active} onPoint={setChosenId} onRun={run} />
      {items.length === 0 && text.trim() !== '' && !isLate && (
        <p className={styles.nothing}>Nothing is called “{text.trim()}”, and no paper or note has these words.</p>
      )}
      <footer className={styles.footer}>
        <span role="status">{total !== null && !isLate && `${plural(total, 'paper')} with these words`}</span>
        <span className={styles.keys}>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> move <Kbd keys="Enter" /> open <Kbd keys="Escape" /> close
        </span>
      </footer>
    </>
  );
}

/** One step past either end leads round to the other; a page stops there. */
function itemAfter(items: readonly PaletteItem[], active: PaletteItem | null, by: number): PaletteItem | null {
  const last = items.length - 1;
  const next = (active === null ? -1 : items.indexOf(active)) + by;
  if (Math.abs(by) > 1) return items[Math.min(last, Math.max(0, next))] ?? null;
  return items[next < 0 ? last : next > last ? 0 : next] ?? null;
}
