// What the library can be filtered by: state, tags, year, note, import. Every choice takes effect at once.

import type { ReactNode } from 'react';
import { LIBRARY } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { useShowAll } from './FilterChips.tsx';
import styles from './FilterPanel.module.css';
import { ImportFilter } from './ImportFilter.tsx';
import { NoteFilter } from './NoteFilter.tsx';
import { StateFilter } from './StateFilter.tsx';
import { TagFilter } from './TagFilter.tsx';
import { useFacets } from './use-facets.ts';
import { YearFilter } from './YearFilter.tsx';
import { yearSpan } from './year-range.ts';

/** The numbers say how many papers there would be, with the other filters as they are; what cannot narrow is left out. */
export function FilterPanel() {
  const place = useApp((state) => (state.place.kind === 'library' ? state.place : LIBRARY));
  const total = useApp((state) => state.listTotal);
  const isSearch = useApp((state) => state.listSource?.kind === 'search');
  const showAll = useShowAll();
  const hasTags = useApp((state) => state.tags.length > 0);
  const facets = useFacets(place);
  return (
    <div className={styles.panel}>
      <Part title="Reading state">
        <StateFilter chosen={place.states ?? []} counts={facets?.states ?? null} />
      </Part>
      {hasTags && (
        <Part title="Tags">
          <TagFilter chosen={place.tagIds ?? []} tags={facets?.tags ?? []} />
        </Part>
      )}
      {facets !== null && (yearSpan(facets.years) !== null || place.years !== undefined) && (
        <Part title="Year">
          <YearFilter key={facets.yearsKey} chosen={place.years} years={facets.years} />
        </Part>
      )}
      <Part title="Note">
        <NoteFilter chosen={place.hasNote} />
      </Part>
      <Part title="Import">
        <ImportFilter chosen={place.importId} />
      </Part>
      <footer className={styles.footer}>
        <span role="status">{total !== null && plural(total, isSearch ? 'hit' : 'paper')}</span>
        <Button variant="quiet" isDisabled={Object.keys(place).length === 1} onPress={showAll}>
          Clear all filters
        </Button>
      </footer>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
