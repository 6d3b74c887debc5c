// Words that say what a method was tried on.

import { type Cue, cue } from './cue.ts';

const EVALUATION =
  /\b(?:evaluat\w+|experiment\w*|test(?:s|ed|ing)?|validat\w+|assess\w*|benchmark(?:s|ed|ing)?|verif\w+|results?|performances?|accurac(?:y|ies)|scores?|state-of-the-art|achiev\w+|reach\w*|obtain\w*|attain\w*|demonstrat\w*|improv\w+|outperform\w*|gains?|points|error rate|f1|bleu|perplexity|dice|stud(?:y|ies|ied)|investigat\w+|examin\w+|analy\w+|overlap\w*|rates?)\b/;
const DATA_NOUN =
  /\b(?:benchmarks?|datasets?|tasks?|corpora|suites?|test sets?|leaderboards?|data sources)\b[^.;]{0,40}$/;

export const TESTING_CUES: readonly Cue[] = [
  // "trained on X" says what a model was made from.
  cue(
    'evaluated-on',
    'evaluated-on',
    0.83,
    /(?<!\b(?:train|trained|pre-?train|pre-?trained|fine-?tuned|finetuned|based|built|rely|relies|relying) )\b(?:on|across|over|in)\b/,
    { object: 'data', before: EVALUATION, needsOwnSubject: false },
  ),
  cue(
    'benchmarks-such-as',
    'evaluated-on',
    0.79,
    /(?:\bsuch as\b|\bincluding\b|\blike\b|\be\.g\.,?|\bi\.e\.,?|\bnamely\b|[-:(])/,
    { object: 'data', before: DATA_NOUN, needsOwnSubject: false },
  ),
];
