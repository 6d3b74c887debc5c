// Words that say what a method was tried on.

import { anyOf, anyWord } from '../sentences/patterns.ts';
import { type Cue, cue } from './cue.ts';

const raw = String.raw;
const EVALUATION = new RegExp(
  anyWord(
    raw`evaluat\w+|experiment\w*|test(?:s|ed|ing)?|validat\w+|assess\w*|benchmark(?:s|ed|ing)?|verif\w+|results?`,
    raw`performances?|accurac(?:y|ies)|scores?|state-of-the-art|achiev\w+|reach\w*|obtain\w*|attain\w*|demonstrat\w*`,
    raw`improv\w+|outperform\w*|gains?|points|error rate|f1|bleu|perplexity|dice|stud(?:y|ies|ied)|investigat\w+`,
    raw`examin\w+|analy\w+|overlap\w*|rates?`,
  ),
);
const DATA_NOUN = /\b(?:benchmarks?|datasets?|tasks?|corpora|suites?|test sets?|leaderboards?)\b[^.;]{0,40}$/;
const ANY_DATA = { object: 'data', needsOwnSubject: false } as const;

export const TESTING_CUES: readonly Cue[] = [
  cue(
    'evaluated-on',
    'evaluated-on',
    0.83,
    // "trained on X" says what a model was made from.
    raw`(?<!\b(?:train|trained|pre-?train|pre-?trained|fine-?tuned|finetuned|based|built|rely|relies|relying) )` +
      anyWord('on|across|over|in'),
    // "effects on X" says what X undergoes.
    { ...ANY_DATA, before: EVALUATION, unless: /\b(?:effects?|impact|influence|depend\w*|focus\w*) $/ },
  ),
  cue('tested-with', 'evaluated-on', 0.8, anyWord('using|with|utili[sz]ing|employing|via'), {
    ...ANY_DATA,
    before: new RegExp(`${anyWord(raw`evaluat\w+|tested|testing|validat\w+|assess\w*|experiments?`)}[^.;,]{0,80}$`),
  }),
  cue(
    'benchmarks-such-as',
    'evaluated-on',
    0.79,
    anyOf(raw`\bsuch as\b|\bincluding\b|\blike\b|\be\.g\.,?|\bi\.e\.,?|\bnamely\b|[-:(]`),
    { ...ANY_DATA, before: DATA_NOUN },
  ),
  cue('sources-such-as', 'uses', 0.72, anyOf(raw`\bsuch as\b|\bincluding\b|\blike\b|\bnamely\b|[-:(]`), {
    ...ANY_DATA,
    before: /\b(?:data )?(?:sources?|pools?)\b[^.;]{0,40}$/,
  }),
];
