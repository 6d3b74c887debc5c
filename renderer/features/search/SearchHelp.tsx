// What can be asked in the search field: a panel of examples to go on from.

import { CircleQuestionMark } from 'lucide-react';
import { keyOf } from '../../app/commands.ts';
import { focusOn } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './SearchHelp.module.css';
import { LINK_WAYS, ownRange, type SearchWay, WORD_WAYS } from './search-ways.ts';

export function SearchHelp() {
  const isOpen = useApp((state) => state.dialog === 'search-help');
  const openDialog = useApp((state) => state.openDialog);
  const closeDialog = useApp((state) => state.closeDialog);
  return (
    <Popover
      label="How to search"
      placement="bottom end"
      size="l"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? openDialog('search-help') : closeDialog())}
      trigger={
        <IconButton label="How to search" shortcut={keyOf('search-help')}>
          <CircleQuestionMark size={15} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      {(close) => (
        <div className={styles.panel}>
          <Ways title="Words" ways={WORD_WAYS} onChosen={close} />
          <Ways title="Links between methods" ways={LINK_WAYS} onChosen={close} />
          <p className={styles.more}>
            Names with blanks go in quotes: <code>extends:"Layer Normalization"</code>. A minus in front turns a
            question round, and words beside it narrow the answer.
          </p>
        </div>
      )}
    </Popover>
  );
}

interface WaysProps {
  readonly title: string;
  readonly ways: readonly SearchWay[];
  readonly onChosen: () => void;
}

/** A press puts the example into the field, its name selected to be written over. */
function Ways({ title, ways, onChosen }: WaysProps) {
  const setSearchText = useApp((state) => state.setSearchText);
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul>
        {ways.map((way) => (
          <li key={way.example}>
            <button
              type="button"
              className={styles.way}
              onClick={() => {
                onChosen();
                setSearchText(way.example);
                // The panel gives the focus back to its button first.
                setTimeout(() => selectInSearch(ownRange(way)));
              }}
            >
              <code className={styles.example}>{way.example}</code>
              <span className={styles.finds}>{way.finds}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function selectInSearch([start, end]: readonly [number, number]): void {
  if (!focusOn('search')) return;
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.setSelectionRange(start, end);
}
