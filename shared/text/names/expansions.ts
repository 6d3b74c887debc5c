// What a name stands for: as defined, or as the title spells it out.

import { spelledByInitials } from './align.ts';
import { canonicalName } from './canonical.ts';
import type { NameGroup } from './merge.ts';
import { MARKUP_FILLER } from './plain-text.ts';
import type { Reading } from './reading.ts';
import { oneLine } from './runs.ts';

/** Words of a title that are searched, and that an expansion may have. */
const MAX_TITLE = 60;
const MAX_WORDS = 8;

/** The expansion of a name, from the sentence that introduces it where there is one; null when nobody gives it. */
export function expansionOf(group: NameGroup, title: Reading): string | null {
  const told = group.evidence
    .filter(({ reading }) => reading.field === 'abstract')
    .flatMap(({ definition }) => definition ?? []);
  const own = group.evidence.flatMap(({ definition }) => definition ?? []);
  const defined = [...told, ...own, ...group.definitions].find(({ expansion }) => /\s|-/.test(expansion));
  if (defined !== undefined) return oneLine(defined.expansion.replaceAll(MARKUP_FILLER, '')).trim();
  const name = group.evidence[0]?.name;
  return name === undefined || !/^[\p{Lu}\d]{3,}$/u.test(name) ? null : titleExpansion(name, title);
}

/** The run of title words whose initials spell an acronym, with one word at most that has no letter in it. */
function titleExpansion(name: string, { tokens, text }: Reading): string | null {
  const words = tokens.slice(0, MAX_TITLE);
  for (const [from, first] of words.entries()) {
    if (first.shape === 'mark' || canonicalName(first.text) === canonicalName(name)) continue;
    for (const last of words.slice(from + 1, from + MAX_WORDS)) {
      if (/^[:?!]$/.test(last.text)) break;
      const long = text.slice(first.start, last.end);
      if (last.shape !== 'mark' && isSpeltBy(name, long)) return long;
    }
  }
  return null;
}

function isSpeltBy(name: string, long: string): boolean {
  const words = long.split(/[\s-]+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return words.length > 1 && words.length <= name.length + 1 && spelledByInitials(name, long);
}
