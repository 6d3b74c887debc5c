// What the graph says while there is nothing to draw, or nothing that passes the filter.

import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { DEFAULT_QUERY } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';

export function EmptyGraph() {
  const session = useGraphSession();
  const query = useGraph((state) => state.query);
  const isFiltered = JSON.stringify(query) !== JSON.stringify(DEFAULT_QUERY);
  return (
    <EmptyState
      title={isFiltered ? 'Nothing passes this filter' : 'Nothing is linked yet'}
      actions={
        <>
          {isFiltered && <Button onPress={() => session.ask(DEFAULT_QUERY, true)}>Show the whole library</Button>}
          {!query.withSuggestions && (
            <Button onPress={() => session.ask({ withSuggestions: true }, true)}>Show suggested links</Button>
          )}
          {!query.withLoose && (
            <Button onPress={() => session.ask({ withLoose: true }, true)}>Show what has no link</Button>
          )}
        </>
      }
    >
      <p>The graph draws methods and papers with the links between them.</p>
    </EmptyState>
  );
}
