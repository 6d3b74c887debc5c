// The sample library: 71 well-known methods described in our own words, as many as a first list of a real reader holds.

import { ATTENTION } from './attention.ts';
import { CLASSICS } from './classics.ts';
import { LANGUAGE } from './language.ts';
import { LOOKING_UP } from './looking-up.ts';
import { PICTURES } from './pictures.ts';
import type { SamplePaper } from './sample-paper.ts';
import { SERVING } from './serving.ts';
import { TRAINING } from './training.ts';

export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  ...CLASSICS,
  ...TRAINING,
  ...ATTENTION,
  ...SERVING,
  ...LANGUAGE,
  ...PICTURES,
  ...LOOKING_UP,
];
