// Words that compare: better than, unlike, on par with, against the claim of.

import { anyOf, anyWord } from '../sentences/patterns.ts';
import { type Cue, cue } from './cue.ts';

const REVERSED = { direction: 'to-own' } as const;
const ANY_SUBJECT = { needsOwnSubject: false } as const;

const raw = String.raw;

/** Words of gain, without which "over X" and "compared to X" say nothing of better or worse. */
const GAIN = new RegExp(
  anyWord(
    raw`improv\w+|gains?|speed-?ups?|boost\w*|reduc\w+|increas\w+|enhanc\w+|advanc\w+|better|faster|higher|lower`,
    raw`superior\w*|up to|by [\d.]+|achiev\w+|fewer|less|more|outperform\w*|sav(?:es|ings?)|surpass\w*`,
  ),
);
/** Words right before a comparison that make it one of equals, or of the worse with the better. */
const NO_GAIN = new RegExp(
  anyWord(
    raw`competitive|comparable|comparably|similar|similarly|equivalent|on[ -]par|matching|worse|slower|inferior|poorer`,
    raw`degrad\w+|drops?|declin\w+|deteriorat\w+|sacrific\w+`,
    raw`(?:lower|less|reduced) (?:\w+ )?(?:accura\w+|performance|scores?|quality|f1|precision|recall|fidelity)`,
  ) + raw`[^.;,]{0,60}$`,
);
const GOODS = '(?:accurac(?:y|ies)|performance|scores?|quality|f1|precision|recall|fidelity|robustness|throughput)';
const CLAIM =
  '(?:claims?|findings?|assumptions?|conclusions?|recommendations?|practices?|beliefs?|results?|hypothes[ei]s)';

const OUTPERFORMING: readonly Cue[] = [
  cue('outperformed-by', 'outperforms', 0.88, anyWord('(?:out-?performed|surpassed|beaten|exceeded) by'), REVERSED),
  cue(
    'worse-than',
    'outperforms',
    0.75,
    anyWord(
      raw`(?:worse|slower|weaker|poorer|less accurate|inferior) (?:\w+ )?(?:than|to)`,
      raw`lower (?:\w+ )?${GOODS} (?:than|compared (?:to|with))`,
      'under-?performs?|lags? behind|falls? short of',
    ),
    REVERSED,
  ),
  cue('outperforms', 'outperforms', 0.94, raw`\bout-?perform(?:s|ed|ing)?\b(?! by\b)`),
  cue(
    'surpasses',
    'outperforms',
    0.9,
    anyWord(
      'surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|outpac(?:es?|ed|ing)|outclass(?:es|ed|ing)?',
      'improv(?:es?|ed|ing) (?:up)?on',
    ) + raw`(?! by\b)`,
  ),
  cue('superior-to', 'outperforms', 0.88, raw`\b(?:superior(?:ity)?|advantages?|preferable) (?:\w+ )?(?:to|over)\b`),
  cue(
    'better-than',
    'outperforms',
    0.84,
    anyWord(
      'better|faster|stronger|cheaper|higher|fewer|lower|less',
      raw`more (?:accurate|efficient|robust|effective|stable|reliable|general|scalable|compact)\w*`,
    ) + raw`(?! (?:\w+ )?${GOODS} than\b)[^.;]{0,50}?\bthan\b`,
  ),
  cue('better-than', 'outperforms', 0.84, raw`\b(?:better|higher|greater|stronger) (?:\w+ )?${GOODS} than\b`),
  cue('gain-over', 'outperforms', 0.86, raw`\bover\b`, { before: GAIN, unless: NO_GAIN }),
  cue(
    'compared-to',
    'outperforms',
    0.74,
    anyWord('(?:compared|in comparison|relative|comparing) (?:to|with|against)'),
    { within: GAIN, unless: NO_GAIN },
  ),
];

const ALTERNATIVES: readonly Cue[] = [
  cue(
    'unlike',
    'alternative-to',
    0.86,
    anyWord(
      'unlike|in contrast (?:to|with)|as opposed to|contrary to|different from|distinct from',
      raw`differs? (?:\w+ )?from`,
    ),
    ANY_SUBJECT,
  ),
  cue(
    'alternative',
    'alternative-to',
    0.9,
    anyWord('(?:alternatives?|replacements?|substitutes?) (?:to|for|of)'),
    ANY_SUBJECT,
  ),
  cue(
    'instead-of',
    'alternative-to',
    0.78,
    anyWord(
      'instead of|in place of|in lieu of|replac(?:es?|ed|ing)(?: the)?|substitut(?:es?|ing)|rather than(?: using)?',
      'without (?:using|relying on|resorting to)',
    ),
  ),
  cue(
    'on-par',
    'alternative-to',
    0.66,
    anyWord(
      raw`on (?:a )?par with|comparabl[ey] (?:\w+ )?(?:to|with)|competitive (?:with|against|to)`,
      '(?:match(?:es|ed|ing)?|rivals?|rivalling)(?: the (?:performance|quality|accuracy|results?) of)?',
      // "as well as" alone only says "and".
      raw`as (?:good|accurate|fast|efficient) as|(?:perform|work|do|far)\w* (?:\w+ )?as well as`,
      raw`(?:competitive|comparable) (?:\w+ ){0,3}compared (?:to|with)`,
    ),
  ),
  cue('compared-with', 'alternative-to', 0.6, anyWord('to|with|against'), {
    before: /\b(?:compar(?:e[sd]?|ing|isons?)|benchmark(?:ed|ing)?)\b[^.;]{0,60}$/,
  }),
];

export const COMPARING_CUES: readonly Cue[] = [
  ...OUTPERFORMING,
  ...ALTERNATIVES,
  cue(
    'contradicts',
    'contradicts',
    0.84,
    anyWord(
      'contradict(?:s|ed|ing)?|refut(?:es?|ed|ing)|disprov(?:es?|ed|ing)|disput(?:es?|ed|ing)|disagree(?:s|ing)? with',
      'call(?:s|ed|ing)? into question|cast(?:s|ing)? doubts? on|in contradiction (?:to|with)',
      raw`(?:challeng(?:es?|ed|ing)|question(?:s|ed|ing)?|contrary to)\b[^;]{0,120}?\b` +
        anyOf(`${CLAIM} (?:of|by|from|in|behind|about)`, 'recommended by|claimed by|reported (?:by|for|in)'),
    ),
    { object: 'any', needsOwnSubject: false },
  ),
  cue(
    'related',
    'related',
    0.55,
    anyOf(
      raw`^(?:like|similar to|similarly to|analogous to)\b`,
      anyWord(
        'similar to|akin to|analogous to|reminiscent of|(?:closely )?(?:related|connected) to|complementary to',
        'orthogonal to|compatible with|complements?',
      ),
    ),
  ),
];
