// Why the list is empty, and the way out.

import { LIBRARY, type PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { stateLabel } from '../../text/state-label.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { quoted } from '../../text/visible.ts';

/** Says of a search what was searched, of a narrowed library what it was narrowed to. */
export function NoRows({ place }: { readonly place: PlaceOf<'library'> }) {
  const source = useApp((state) => state.listSource);
  const tagName = useApp(({ tags }) => tags.find(({ id }) => id === place.tagId)?.name);
  const setSearchText = useApp((state) => state.setSearchText);
  const openPlace = useApp((state) => state.openPlace);
  const isNarrowed = Object.keys(place).length > 1;
  const all = <Button onPress={() => openPlace(LIBRARY)}>Show the whole library</Button>;

  if (source?.kind === 'search') {
    return (
      <EmptyState
        title={`Nothing found for ${quoted(source.query)}`}
        actions={
          <>
            <Button onPress={() => setSearchText('')}>Clear the search</Button>
            {isNarrowed && all}
          </>
        }
      >
        <p>
          Lectern looked through titles, abstracts, authors, notes and tags{isNarrowed ? ' of what is shown here' : ''}.
          A star finds beginnings (transform*), a tilde forgives a slip (tranformer~1).
        </p>
      </EmptyState>
    );
  }
  if (tagName !== undefined) {
    return (
      <EmptyState title={`No papers with the tag ${quoted(tagName)} here`} actions={all}>
        <p>Open a paper and press T to give it this tag.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={
        place.state === undefined
          ? 'No papers here'
          : `No papers are marked as ${stateLabel(place.state).toLowerCase()}`
      }
      actions={all}
    >
      {place.state !== undefined && <p>A paper’s reading state is set beside its title, or with one key.</p>}
    </EmptyState>
  );
}
