// Decides for every element of a file what it is, by weighing all elements together.

import type { Features } from './features.ts';
import { fillScores } from './fill-scores.ts';
import { endCost, placeTest, transitionTables } from './grammar.ts';
import type { Habits } from './habits.ts';
import { ABSTRACT, ELEMENT_ROLES, type ElementRole, NEVER, OUTSIDE, ROLE_COUNT, TITLE } from './roles.ts';

/** Labelling an element costs as much as reading so many characters. */
const WORK_PER_ELEMENT = 60;

/** Scores of one way to label a file: the roles, and by how much the whole fits. */
export interface Labelling {
  readonly roles: readonly ElementRole[];
  readonly score: number;
}

/**
 * The best sequence of roles, by dynamic programming over all elements (Viterbi).
 *
 * A grammar says which role may follow which, at what cost (`transitionTables`); the features say how well an element fills
 * a role (`fillScores`). Nothing is decided by one line alone: a short line right above prose is a title because
 * everything else fits worse. Yields characters' worth of work.
 */
export function* labelElements(features: readonly Features[], habits: Habits): Generator<number, Labelling> {
  const length = features.length;
  if (length === 0) return { roles: [], score: 0 };
  const back = new Uint8Array(length * ROLE_COUNT);
  let scores = new Float64Array(ROLE_COUNT).fill(NEVER);
  let next = new Float64Array(ROLE_COUNT);
  const costOf = transitionTables(habits);
  const place = placeTest(features, habits);
  const lastContent = features.findLastIndex(isContent);
  for (let index = 0; index < length; index++) {
    const feature = features[index] as Features;
    const previous = features[index - 1];
    const fill = fillScores(feature, previous, habits, index === lastContent);
    const costs = costOf(feature.element.hasBlankBefore, place(index - 1));
    for (let role = 0; role < ROLE_COUNT; role++) {
      let best = NEVER;
      let from = 0;
      if (index === 0) {
        best = role === OUTSIDE || role === TITLE ? 0 : role === ABSTRACT ? -habits.costs.noTitle : NEVER;
      } else {
        for (let before = 0; before < ROLE_COUNT; before++) {
          const score = (scores[before] ?? NEVER) - (costs[before * ROLE_COUNT + role] ?? 0);
          if (score > best) {
            best = score;
            from = before;
          }
        }
      }
      next[role] = Math.max(NEVER, best + (fill[role] ?? NEVER));
      back[index * ROLE_COUNT + role] = from;
    }
    [scores, next] = [next, scores];
    yield WORK_PER_ELEMENT;
  }
  return trace(scores, back, length, habits);
}

/** Neither furniture by its form or words, nor a line too short to be a title or the beginning of a text. */
function isContent({ kind, interfaceShare, title, prose }: Features): boolean {
  return kind === null && interfaceShare < 0.5 && (title > 0.5 || prose > -2);
}

function trace(scores: Float64Array, back: Uint8Array, length: number, habits: Habits): Labelling {
  let best = Number.NEGATIVE_INFINITY;
  let role = OUTSIDE as number;
  for (let last = 0; last < ROLE_COUNT; last++) {
    const score = (scores[last] ?? NEVER) - endCost(last, habits);
    if (score > best) {
      best = score;
      role = last;
    }
  }
  const roles: ElementRole[] = new Array<ElementRole>(length);
  for (let index = length - 1; index >= 0; index--) {
    roles[index] = ELEMENT_ROLES[role] as ElementRole;
    role = back[index * ROLE_COUNT + role] ?? OUTSIDE;
  }
  return { roles, score: best };
}
