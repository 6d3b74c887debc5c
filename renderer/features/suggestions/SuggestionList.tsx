// The rows of the inbox.

import type { Suggestion } from '#shared/contract/suggestions.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import rowStyles from '../../ui/row.module.css';
import { afterMove, listMove } from '../imports/lists/list-keys.ts';
import { usePagerState } from '../imports/lists/use-pager.ts';
import { rowId, VirtualList } from '../imports/lists/VirtualList.tsx';
import { percent } from '../methods/method-words.ts';
import { becauseWords } from './because-words.ts';
import { quoteAround } from './quote-around.ts';
import { RULE_LABELS } from './rule-words.ts';
import styles from './SuggestionsPlace.module.css';
import { SuggestionWords } from './SuggestionWords.tsx';

const LIST_ID = 'suggestions';
const estimate = () => 62;

export interface SuggestionListProps {
  readonly total: number;
  readonly at: number;
}

export function SuggestionList({ total, at }: SuggestionListProps) {
  const store = useAppStore();
  const rows = useApp((state) => state.suggestionRows);
  usePagerState(rows);
  return (
    <section className={styles.list} aria-label="List of suggestions">
      <VirtualList
        id={LIST_ID}
        label="Suggestions"
        focusName="list"
        count={total}
        estimatePx={estimate}
        activeIndex={at}
        onSeen={rows.need}
        onKeyDown={(event, pageRows) => {
          const move = listMove(event, pageRows);
          if (move !== null) store.getState().selectSuggestion(afterMove(move, at, total));
          else if (event.key === 'Enter') store.getState().setPaperOnTop(true);
          else return;
          event.preventDefault();
        }}
        renderRow={(index) => {
          const suggestion = rows.rowAt(index);
          return suggestion === null ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
            <div
              id={rowId(LIST_ID, index)}
              role="option"
              aria-selected={index === at}
              aria-setsize={total}
              aria-posinset={index + 1}
              tabIndex={-1}
              className={cx(rowStyles.row, index === at && rowStyles.open, styles.row)}
              onClick={() => {
                store.getState().selectSuggestion(index);
                store.getState().setPaperOnTop(true);
              }}
            >
              <span className={styles.words}>
                <SuggestionWords suggestion={suggestion} />
              </span>
              <span className={styles.under}>
                <SuggestionReason suggestion={suggestion} />
                <span className={styles.sure}>{percent(suggestion.confidence)}</span>
              </span>
            </div>
          );
        }}
      />
    </section>
  );
}

/** What it rests on, in one line: the sentence, or the terms two papers share. */
function SuggestionReason({ suggestion: { rule, evidence, because, isLater } }: { readonly suggestion: Suggestion }) {
  const [sentence] = evidence;
  const terms = becauseWords(because);
  return (
    <span className={styles.reason}>
      {isLater && 'put off · '}
      {terms !== '' ? (
        terms
      ) : sentence === undefined ? (
        RULE_LABELS[rule]
      ) : (
        <q className={styles.quote}>{quoteAround(sentence)}</q>
      )}
    </span>
  );
}
