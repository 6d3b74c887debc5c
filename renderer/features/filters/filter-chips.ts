// What narrows the library, as chips: what each says, and what is left without it.

import type { Tag } from '#shared/contract/tags.ts';
import type { LibraryNarrowing, PlaceOf, Years } from '../../state/place.ts';
import { stateLabel } from '../../text/state-label.ts';

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** True for a name from outside, which may hold anything. */
  readonly isName: boolean;
  /** What taking the chip off changes. */
  readonly without: { readonly [Key in keyof LibraryNarrowing]: LibraryNarrowing[Key] | undefined };
}

/** "Inbox or queued", "#decoding", "2017–2023": one chip for each thing that narrows. */
export function filterChips(
  place: PlaceOf<'library'>,
  tags: readonly Tag[],
  importName: string | null,
): readonly FilterChip[] {
  const { states, tagIds = [], importId, hasNote, years } = place;
  const chips: FilterChip[] = [];
  if (states !== undefined) {
    const [first = '', ...rest] = states.map(stateLabel);
    const label = [first, ...rest.map((name) => name.toLowerCase())].join(' or ');
    chips.push({ key: 'states', label, isName: false, without: { states: undefined } });
  }
  for (const tagId of tagIds) {
    const rest = tagIds.filter((other) => other !== tagId);
    chips.push({
      key: tagId,
      label: `#${tags.find(({ id }) => id === tagId)?.name ?? ''}`,
      isName: true,
      without: { tagIds: rest.length === 0 ? undefined : rest },
    });
  }
  if (years !== undefined)
    chips.push({ key: 'years', label: yearWords(years), isName: false, without: { years: undefined } });
  if (hasNote !== undefined) {
    const label = hasNote ? 'With a note' : 'Without a note';
    chips.push({ key: 'note', label, isName: false, without: { hasNote: undefined } });
  }
  if (importId !== undefined) {
    const label = importName === null ? 'One import' : `From ${importName}`;
    chips.push({ key: 'import', label, isName: true, without: { importId: undefined } });
  }
  return chips;
}

/** "2017–2023", "2020", "No year". */
export function yearWords(years: Years): string {
  if (years === 'unknown') return 'No year';
  return years.from === years.to ? String(years.from) : `${years.from}–${years.to}`;
}
