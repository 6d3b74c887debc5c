// Why the list is empty, and the way out.

import type { PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { stateLabel } from '../../text/state-label.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useShowAll } from '../filters/FilterChips.tsx';
import { type Beside, isAnythingBeside } from '../search/use-beside.ts';

/** Says of a search what was searched, of a narrowed library what it was narrowed to. */
export function NoRows({ place, beside }: { readonly place: PlaceOf<'library'>; readonly beside: Beside | null }) {
  const source = useApp((state) => state.listSource);
  const setSearchText = useApp((state) => state.setSearchText);
  const openPlace = useApp((state) => state.openPlace);
  const openDialog = useApp((state) => state.openDialog);
  const trashed = useApp((state) => state.library?.counts.trashed ?? 0);
  const showAll = useShowAll();
  const isNarrowed = Object.keys(place).length > 1;
  const all = <Button onPress={showAll}>Show the whole library</Button>;

  if (source?.kind === 'search') {
    return (
      <EmptyState
        title={isAnythingBeside(beside) ? 'No paper among what was found' : `Nothing found for ${quoted(source.query)}`}
        actions={
          <>
            <Button onPress={() => openDialog('search-help')}>How to search</Button>
            <Button onPress={() => setSearchText('')}>Clear the search</Button>
            {isNarrowed && all}
          </>
        }
      >
        <p>
          Lectern looked through titles, abstracts, authors, methods, notes and tags
          {isNarrowed ? ' of what is shown here' : ''}. A star finds beginnings (transform*), a tilde forgives a slip
          (tranformer~1), and outperforms:vLLM asks how methods are linked.
        </p>
      </EmptyState>
    );
  }
  if (!isNarrowed) {
    return (
      <EmptyState
        title="The library is empty"
        actions={<Button onPress={() => openPlace({ kind: 'trash' })}>Open the trash</Button>}
      >
        <p>{plural(trashed, 'paper')} can be restored from the trash. Or drop files here to import others.</p>
      </EmptyState>
    );
  }
  return <NothingHere place={place} showAll={all} />;
}

function NothingHere({ place, showAll }: { readonly place: PlaceOf<'library'>; readonly showAll: React.ReactNode }) {
  const { states = [], tagIds = [] } = place;
  const tag = useApp(({ tags }) => tags.find(({ id }) => id === tagIds[0]));
  const isOne = Object.keys(place).length === 2;
  const [state] = states;
  if (isOne && states.length === 1 && state !== undefined) {
    return (
      <EmptyState title={`No papers are marked as ${stateLabel(state).toLowerCase()}`} actions={showAll}>
        <p>A paper’s reading state is set beside its title, or with one key.</p>
      </EmptyState>
    );
  }
  if (isOne && tagIds.length === 1 && tag !== undefined) {
    return (
      <EmptyState title={`No papers with #${tag.name} here`} actions={showAll}>
        <p>Open a paper and press T to give it this tag.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={isOne ? 'No papers here' : 'No paper fits all these filters'} actions={showAll}>
      {!isOne && <p>Take one of them off above the list.</p>}
    </EmptyState>
  );
}
