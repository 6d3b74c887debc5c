// Words that compare: better than, unlike, on par with, against the claim of.

import { type Cue, cue } from './cue.ts';

const REVERSED = { direction: 'to-own' } as const;
const ANY_SUBJECT = { needsOwnSubject: false } as const;

/** Words of gain, without which "over X" and "compared to X" say nothing of better or worse. */
const GAIN =
  /\b(?:improv\w+|gains?|speed-?ups?|boost\w*|reduc\w+|increas\w+|enhanc\w+|advanc\w+|better|faster|higher|lower|superior\w*|up to|by [\d.]+|achiev\w+|fewer|less|more|outperform\w*|sav(?:es|ings?)|surpass\w*)\b/;
const CLAIM =
  '(?:claims?|findings?|assumptions?|conclusions?|recommendations?|practices?|beliefs?|results?|hypothes[ei]s)';

export const COMPARING_CUES: readonly Cue[] = [
  cue('outperformed-by', 'outperforms', 0.88, /\b(?:out-?performed|surpassed|beaten|exceeded) by\b/, REVERSED),
  cue(
    'worse-than',
    'outperforms',
    0.75,
    /\b(?:worse|slower|weaker|poorer|less accurate|inferior) (?:\w+ )?(?:than|to)\b|\bunder-?performs?\b|\blags? behind\b|\bfalls? short of\b/,
    REVERSED,
  ),
  cue('outperforms', 'outperforms', 0.94, /\bout-?perform(?:s|ed|ing)?\b(?! by\b)/),
  cue(
    'surpasses',
    'outperforms',
    0.9,
    /\b(?:surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|outpac(?:es?|ed|ing)|outclass(?:es|ed|ing)?|improv(?:es?|ed|ing) (?:up)?on)\b(?! by\b)/,
  ),
  cue('superior-to', 'outperforms', 0.88, /\b(?:superior(?:ity)?|advantages?|preferable) (?:\w+ )?(?:to|over)\b/),
  cue(
    'better-than',
    'outperforms',
    0.84,
    /\b(?:better|faster|stronger|cheaper|higher|fewer|lower|less|more (?:accurate|efficient|robust|effective|stable|reliable|general|scalable|compact)\w*)\b[^.;]{0,50}?\bthan\b/,
  ),
  cue('gain-over', 'outperforms', 0.86, /\bover\b/, { before: GAIN }),
  cue('compared-to', 'outperforms', 0.74, /\b(?:compared|in comparison|relative|comparing) (?:to|with|against)\b/, {
    within: GAIN,
  }),
  cue(
    'unlike',
    'alternative-to',
    0.86,
    /\b(?:unlike|in contrast (?:to|with)|as opposed to|contrary to|differs? (?:\w+ )?from|different from|distinct from)\b/,
    ANY_SUBJECT,
  ),
  cue(
    'alternative',
    'alternative-to',
    0.9,
    /\b(?:alternatives?|replacements?|substitutes?) (?:to|for|of)\b/,
    ANY_SUBJECT,
  ),
  cue(
    'instead-of',
    'alternative-to',
    0.78,
    /\b(?:instead of|in place of|in lieu of|replac(?:es?|ed|ing)(?: the)?|substitut(?:es?|ing)|without (?:using|relying on|resorting to)|rather than(?: using)?)\b/,
  ),
  cue(
    'on-par',
    'alternative-to',
    0.66,
    /\b(?:on (?:a )?par with|comparabl[ey] (?:\w+ )?(?:to|with)|competitive (?:with|against|to)|(?:match(?:es|ed|ing)?|rivals?|rivalling)(?: the (?:performance|quality|accuracy|results?) of)?|as (?:good|well|accurate|fast|efficient) as)\b/,
  ),
  cue('compared-with', 'alternative-to', 0.6, /\b(?:to|with|against)\b/, {
    before: /\b(?:compar(?:e[sd]?|ing|isons?)|benchmark(?:ed|ing)?)\b[^.;]{0,60}$/,
  }),
  cue(
    'contradicts',
    'contradicts',
    0.84,
    new RegExp(
      String.raw`\b(?:contradict(?:s|ed|ing)?|refut(?:es?|ed|ing)|disprov(?:es?|ed|ing)|disput(?:es?|ed|ing)|disagree(?:s|ing)? with|call(?:s|ed|ing)? into question|cast(?:s|ing)? doubts? on|in contradiction (?:to|with)|(?:challeng(?:es?|ed|ing)|question(?:s|ed|ing)?|contrary to)\b[^;]{0,120}?\b(?:${CLAIM} (?:of|by|from|in|behind|about)|recommended by|claimed by|reported (?:by|for|in)))\b`,
    ),
    { object: 'any', needsOwnSubject: false },
  ),
  cue(
    'related',
    'related',
    0.55,
    /^(?:like|similar to|similarly to|analogous to)\b|\b(?:similar to|akin to|analogous to|reminiscent of|(?:closely )?(?:related|connected) to|complementary to|orthogonal to|compatible with|complements?)\b/,
  ),
];
