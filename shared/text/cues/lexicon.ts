// The groups of words that say how a method relates to a name behind them.

import type { Cue } from './cue.ts';
import { BUILDING_CUES } from './cues-of-building.ts';
import { COMPARING_CUES } from './cues-of-comparing.ts';
import { TESTING_CUES } from './cues-of-testing.ts';

/** All cues; of two that match the same words and name, the weightier wins. */
export const CUES: readonly Cue[] = [...COMPARING_CUES, ...BUILDING_CUES, ...TESTING_CUES];
