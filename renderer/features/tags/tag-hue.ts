// The colour of a tag's dot.

import type { Tag } from '#shared/contract/tags.ts';

const HUES = ['blue', 'ochre', 'violet', 'green', 'plum', 'teal', 'red', 'grey'] as const;

/**
 * A colour of the palette for each tag, in the order the tags were made: a new tag changes no other's colour, and
 * the first eight differ. The colour helps the eye and means nothing.
 */
export function tagHues(tags: readonly Tag[]): ReadonlyMap<Tag['id'], string> {
  const byAge = tags.map(({ id }) => id).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return new Map(byAge.map((id, index) => [id, `var(--hue-${HUES[index % HUES.length] ?? 'grey'})`]));
}
