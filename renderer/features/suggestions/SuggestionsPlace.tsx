// The inbox of suggested links: the surest first on the left, the one looked at on the right.

import { useEffect } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import { useApp } from '../../state/use-app.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import paneStyles from '../../ui/pane.module.css';
import { usePagerState } from '../imports/lists/use-pager.ts';
import { ListAndPaper } from '../papers/ListAndPaper.tsx';
import { NoSuggestions } from './NoSuggestions.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { SuggestionPane } from './SuggestionPane.tsx';
import { SuggestionsHeader } from './SuggestionsHeader.tsx';

export function SuggestionsPlace() {
  const rows = useApp((state) => state.suggestionRows);
  const index = useApp((state) => state.suggestionIndex);
  const { total, error } = usePagerState(rows);

  useEffect(() => {
    rows.invalidate();
    return rows.stop;
  }, [rows]);

  const content = () => {
    if (total === null) return error !== null && <ErrorState words={errorWords(error)} onRetry={rows.invalidate} />;
    if (total === 0) return <NoSuggestions />;
    const at = Math.min(index, total - 1);
    const suggestion = rows.rowAt(at);
    return (
      <ListAndPaper
        list={<SuggestionList total={total} at={at} />}
        paper={(isAlone) => suggestion !== null && <SuggestionPane suggestion={suggestion} isAlone={isAlone} />}
      />
    );
  };
  return (
    <main className={paneStyles.pane}>
      <SuggestionsHeader total={total} />
      {content()}
    </main>
  );
}
