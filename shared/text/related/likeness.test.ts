// The quick likeness of a pair is that of the thorough one: what is left out for it would have been left out anyway.

import { expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { analyse } from './analyse.ts';
import { learnLatent } from './latent.ts';
import { Likeness } from './likeness.ts';
import { RANKING } from './settings.ts';

function learned(likeness: Likeness) {
  const samples = likeness.papers().map((paper) => ({ words: likeness.wordsOf(paper), weights: paper.weights }));
  const steps = learnLatent(samples);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it.each([false, true])('agrees with the thorough likeness, learned: %s', (isLearned) => {
  const likeness = new Likeness(RANKING);
  SAMPLE_PAPERS.forEach((paper, at) => {
    likeness.put(`p${at}`, analyse(paper));
  });
  if (isLearned) likeness.use(learned(likeness));
  const slots = likeness.papers().map(({ id }) => likeness.slotOf(id) as number);
  for (const left of slots) {
    const plainly = likeness.plainPairs(left);
    for (const right of slots) {
      const { whole, method } = likeness.pair(left, right);
      expect(plainly(right).whole).toBeCloseTo(whole, 10);
      expect(plainly(right).method).toBeCloseTo(method, 10);
    }
  }
});
