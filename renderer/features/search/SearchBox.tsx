// The search field of the bar above, and what is wrong with a query.

import { useId } from 'react';
import { QUERY_MAX_LENGTH } from '#shared/contract/search.ts';
import { errorWords } from '../../api/error-messages.ts';
import { keyOf } from '../../app/commands.ts';
import { focusOn } from '../../app/focus.ts';
import { useWindowWidth } from '../../app/use-window-width.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './SearchBox.module.css';

/** Arrow down and Enter lead into the hits. */
export function SearchBox() {
  const store = useAppStore();
  const text = useApp((state) => state.searchText);
  const setText = useApp((state) => state.setSearchText);
  const error = useApp((state) =>
    state.listError?.code === 'QUERY_INVALID' && state.searchText !== '' ? state.listError : null,
  );
  const errorId = useId();
  const width = useWindowWidth();

  const intoHits = () => {
    const { listTotal, activeIndex, selectIndex } = store.getState();
    if ((listTotal ?? 0) === 0) return;
    if (activeIndex < 0) selectIndex(0);
    focusOn('list');
  };

  return (
    <search className={styles.box}>
      <SearchField
        label="Search titles, abstracts, authors, methods, notes and tags"
        placeholder={width === 'wide' ? 'Search papers, methods, notes and tags' : 'Search'}
        value={text}
        onChange={setText}
        shortcut={keyOf('search')}
        maxLength={QUERY_MAX_LENGTH}
        focusName="search"
        {...(error === null ? {} : { errorId })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          intoHits();
        }}
      />
      {error !== null && (
        <p id={errorId} className={styles.error} role="alert">
          {errorWords(error).title}. {errorWords(error).advice}
        </p>
      )}
    </search>
  );
}
