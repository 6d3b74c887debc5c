// How many papers each further filter would leave.

import type { PaperSummary } from '#shared/contract/papers.ts';
import { useQuery } from '../../api/use-query.ts';
import { filterOf, narrowed, type PlaceOf } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';

export interface YearCount {
  readonly year: number | null;
  readonly count: number;
}

export interface Facets extends Pick<PaperSummary, 'states' | 'tags'> {
  /** Newest first; null for papers without a year. */
  readonly years: readonly YearCount[];
  /** Another one when the years themselves are others. */
  readonly yearsKey: string;
}

/** Counts of the library, not of a search in it; an earlier answer stays until the next is here. */
export function useFacets(place: PlaceOf<'library'>): Facets | null {
  const version = useApp(({ changed }) => changed.paper + changed.tag + changed.note);
  const { value } = useQuery(
    async (client, signal) => {
      const summaryOf = (narrowing: PlaceOf<'library'>) =>
        client.papers.summary({ papers: { filter: filterOf(narrowing) ?? {}, except: [] } }, { signal });
      const anyYear = filterOf(narrowed(place, { years: undefined })) ?? {};
      const [{ states }, { tags }, years] = await Promise.all([
        summaryOf(narrowed(place, { states: undefined })),
        summaryOf(place),
        client.papers.years({ filter: anyYear }, { signal }),
      ]);
      return { states, tags, years, yearsKey: JSON.stringify(years) };
    },
    [JSON.stringify(filterOf(place)), version],
  );
  return value;
}
