// Which role may follow which, and at what cost.

import { CLEARLY_PROSE, type Features } from './features.ts';
import type { Habits } from './habits.ts';
import { ABSTRACT, AFTER, AUTHORS, INSIDE, META, MORE, NEVER, OTHER, OUTSIDE, ROLE_COUNT, TITLE } from './roles.ts';

/** Above the first prose of a file is its head, below the last its tail; a list of titles has neither. */
export type Place = 'head' | 'body' | 'tail';

export function placeTest(features: readonly Features[], habits: Habits): (index: number) => Place {
  if (habits.isTitleList) return () => 'body';
  const isProse = (feature: Features) => feature.labelLength > 0 || feature.prose > CLEARLY_PROSE;
  const first = features.findIndex(isProse);
  const last = features.findLastIndex(isProse);
  return (index) => (index < first ? 'head' : index > last ? 'tail' : 'body');
}

function isOpen(role: number): boolean {
  return role >= TITLE && role <= INSIDE;
}

/** Cost of a file that ends after this role: a record is still open. */
export function endCost(role: number, habits: Habits): number {
  return isOpen(role) ? habits.costs.noAbstractAtEnd : 0;
}

const NO_ABSTRACT = { head: 'noAbstractInHead', body: 'noAbstract', tail: 'noAbstractAtEnd' } as const;

/** The costs of all transitions, worked out once for each kind of place; roles before times roles after. */
export function transitionTables(habits: Habits): (hasBlank: boolean, place: Place) => Float64Array {
  const tables = new Map<string, Float64Array>();
  for (const place of ['head', 'body', 'tail'] as const) {
    for (const hasBlank of [true, false]) {
      const table = new Float64Array(ROLE_COUNT * ROLE_COUNT);
      for (let before = 0; before < ROLE_COUNT; before++) {
        for (let role = 0; role < ROLE_COUNT; role++) {
          table[before * ROLE_COUNT + role] = transition(before, role, hasBlank, habits, place);
        }
      }
      tables.set(`${place}${hasBlank}`, table);
    }
  }
  return (hasBlank, place) => tables.get(`${place}${hasBlank}`) ?? new Float64Array(ROLE_COUNT * ROLE_COUNT);
}

/** Cost of `role` right after `before`; infinite where the grammar forbids it. */
function transition(before: number, role: number, hasBlank: boolean, habits: Habits, place: Place): number {
  const { costs } = habits;
  const open = isOpen(before);
  switch (role) {
    case OUTSIDE:
    case TITLE: {
      const closing = open ? costs[NO_ABSTRACT[place]] : 0;
      const spacing = role === TITLE && !hasBlank ? costs.titleWithoutBlank : 0;
      return closing + spacing;
    }
    case AUTHORS:
      if (before === TITLE) return costs.authors;
      return before === AUTHORS ? 1 : before === META || before === INSIDE ? costs.authors + 0.5 : -NEVER;
    case META:
      return open ? 0.3 : -NEVER;
    case OTHER:
      return open ? (before === OTHER ? 2 : costs.other) : -NEVER;
    case INSIDE:
      return open ? (before === INSIDE ? 0.2 : 1) : -NEVER;
    case ABSTRACT:
      if (open) return before === TITLE || before === META ? costs.noAuthors : 0;
      return costs.noTitle;
    case MORE:
      if (before !== ABSTRACT && before !== MORE && before !== AFTER) return -NEVER;
      return (hasBlank ? costs.moreAfterBlank : costs.more) + (before === AFTER ? 3 : 0);
    default:
      return before === ABSTRACT || before === MORE || before === AFTER ? 0.4 : -NEVER;
  }
}
