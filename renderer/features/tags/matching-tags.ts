// Which tags are offered while one is typed.

import type { TagId } from '#shared/contract/ids.ts';
import type { Tag } from '#shared/contract/tags.ts';

const OFFERED = 8;

/**
 * Tags that contain what is typed and are not on the paper yet: beginnings first, then the most used.
 *
 * Before anything is typed that is all of them: a list that is empty then does not open at the first letter.
 */
export function matchingTags(tags: readonly Tag[], present: readonly { readonly id: TagId }[], typed: string): Tag[] {
  const text = typed.replace(/^#/, '').trim().toLowerCase();
  const ids = new Set(present.map(({ id }) => id));
  const rank = ({ name }: Tag) => (name.toLowerCase().startsWith(text) ? 0 : 1);
  return tags
    .filter(({ id, name }) => !ids.has(id) && name.toLowerCase().includes(text))
    .sort((a, b) => rank(a) - rank(b) || b.paperCount - a.paperCount || a.name.localeCompare(b.name))
    .slice(0, OFFERED);
}
