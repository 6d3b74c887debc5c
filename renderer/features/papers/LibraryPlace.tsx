// The library: the list in the middle, the paper on the right; or how to begin, when there is nothing yet.

import type { PlaceOf } from '../../state/place.ts';
import { selectedCount } from '../../state/selection-slice.ts';
import { useApp } from '../../state/use-app.ts';
import paneStyles from '../../ui/pane.module.css';
import { Welcome } from '../welcome/Welcome.tsx';
import { ListAndPaper } from './ListAndPaper.tsx';
import { ListPane } from './ListPane.tsx';
import { PaperPane } from './PaperPane.tsx';
import { SelectionPane } from './SelectionPane.tsx';

/** The way to begin is for a library that holds nothing at all: what is in the trash can come back. */
export function LibraryPlace({ place }: { readonly place: PlaceOf<'library'> }) {
  const isEmpty = useApp(({ library }) => library?.counts.papers === 0 && library.counts.trashed === 0);
  if (isEmpty) return <Welcome />;
  return (
    <main className={paneStyles.pane}>
      <ListAndPaper list={<ListPane place={place} />} paper={(isAlone) => <OpenPapers isAlone={isAlone} />} />
    </main>
  );
}

/** The open paper, or the several that are selected. */
export function OpenPapers({ isAlone }: { readonly isAlone: boolean }) {
  const areSeveral = useApp((state) => selectedCount(state) > 1);
  return areSeveral ? <SelectionPane isAlone={isAlone} /> : <PaperPane isAlone={isAlone} />;
}
