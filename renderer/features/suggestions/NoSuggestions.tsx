// An inbox with nothing in it: why, and what to do about it.

import { useQuery } from '../../api/use-query.ts';
import { LIBRARY } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AnalysisProgress } from './SuggestionsHeader.tsx';

export function NoSuggestions() {
  const papers = useApp((state) => state.library?.counts.papers ?? 0);
  const openPlace = useApp((state) => state.openPlace);
  const version = useApp(({ changed }) => changed.suggestion + changed.setting);
  const isReading = useApp((state) => Object.values(state.tasks).some(({ kind }) => kind === 'analysis'));
  const { value: rules } = useQuery((client, signal) => client.suggestions.rules({ signal }), [version]);
  if (isReading)
    return (
      <EmptyState title="Your papers are being read" actions={<AnalysisProgress />}>
        <p>Suggestions appear here as they are found. You can go on reading meanwhile.</p>
      </EmptyState>
    );
  const areAllOff = rules?.every(({ isOn }) => !isOn) === true;
  return (
    <EmptyState
      title={areAllOff ? 'Every rule is switched off' : 'Nothing to decide'}
      actions={<Button onPress={() => openPlace(LIBRARY)}>Go to the library</Button>}
    >
      {areAllOff ? (
        <p>Switch one on under “Rules”, and its suggestions are here again.</p>
      ) : (
        <p>
          {papers === 0
            ? 'There are no papers yet whose abstracts could be read.'
            : 'Every link the program found in your papers is accepted or refused.'}
        </p>
      )}
      <p>
        A suggestion is a link between methods or papers with the sentence that speaks for it. Nothing is added before
        you accept it, and what you refuse never comes back.
      </p>
    </EmptyState>
  );
}
