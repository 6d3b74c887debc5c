// What a sentence's words say about its part in an abstract.

import { anyOf, anyWord } from './patterns.ts';

export const SENTENCE_ROLES = ['background', 'method', 'result', 'other'] as const;
/** `method` also holds objectives: what the paper sets out to do and how. */
export type SentenceRole = (typeof SENTENCE_ROLES)[number];

/** A pattern, and by how much it speaks for a role, in natural logarithms of odds; set by hand on labelled abstracts. */
export interface RoleCue {
  readonly role: SentenceRole;
  readonly pattern: RegExp;
  readonly weight: number;
}

function cue(role: SentenceRole, weight: number, source: string, flags = 'i'): RoleCue {
  return { role, weight, pattern: new RegExp(source, flags) };
}

const raw = String.raw;
const PAPER = '(?:paper|work|study|article|report|research)';
const METHOD_NOUN =
  '(?:method|approach|framework|model|system|algorithm|pipeline|architecture|technique|strategy|module|scheme|network|' +
  'dataset|benchmark)s?';

const BACKGROUND_CUES: readonly RoleCue[] = [
  cue(
    'background',
    1.6,
    anyWord(
      'recent(?:ly)?|existing|previous(?:ly)?|traditional(?:ly)?|conventional|current(?:ly)?',
      'prior (?:works?|studies|approaches|methods|research)',
    ),
  ),
  cue(
    'background',
    1.5,
    raw`\b` +
      anyOf(
        'ha(?:s|ve) (?:been|become|shown|gained|received|attracted|emerged|led|achieved|demonstrated|made)',
        'has revolutioni[sz]ed|is (?:widely|commonly|known|critical|crucial|essential|important)',
        'is a (?:challenging|fundamental|critical|crucial|key|common)',
        'are (?:widely|commonly|often|typically|crucial|essential)|remains?|plays? an? ',
      ),
  ),
  cue(
    'background',
    1.3,
    anyWord(
      'however|despite|although|unfortunately|nevertheless|challenges?|limitations?|limits?|suffers?|hinders?',
      'lacks?|fails?',
      'overlooks?|neglects?|costly|expensive|prohibitive|unclear|unexplored|underexplored|little is known|scarce',
    ),
  ),
  cue('background', 0.8, raw`^(?:while|since|as|with the|due to|many|most|one of|driven by|in recent)\b`),
];

const METHOD_CUES: readonly RoleCue[] = [
  cue(
    'method',
    3,
    raw`\b(?:we|this ${PAPER}|and)\b[^.]{0,30}\b(?:propose|introduce|present|develop|design|devise)(?:s|d|es|ed)?\b`,
  ),
  cue(
    'method',
    1.8,
    raw`\b(?:we|this ${PAPER}|the (?:present )?(?:paper|study)|authors?)\b[^.]{0,40}\b` +
      anyOf(
        'propose|introduce|present|develop|design|devise|describe|formulate|formali[sz]e|construct|build|create',
        'collect|curate',
        'release|adopt|employ|use|leverage|apply|adapt|extend|explore|investigate|study|examine|aim|address',
        'tackle|focus',
        'consider|train|combine|define|derive|survey|review|compare|evaluate|implement|utili[sz]e|conduct',
      ) +
      raw`(?:s|es)?\b`,
  ),
  cue(
    'method',
    1.4,
    raw`\b(?:our|the proposed|this|the) (?:\w+ ){0,2}${METHOD_NOUN} (?:\w+ly )?` +
      anyOf(
        'consists?|comprises?|uses?|leverages?|employs?|learns?|combines?|integrates?|incorporates?|utili[sz]es?',
        'introduces?',
        'operates?|takes?|involves?|includes?|contains?|builds?|generates?|selects?|applies|first|then|works?',
        'encourages?',
        'allows?|enables?|is (?:based|built|designed|trained)',
      ),
  ),
  cue(
    'method',
    1.2,
    '^' +
      anyOf(
        'to (?:address|tackle|overcome|solve|mitigate|bridge|fill|this end|alleviate|resolve|achieve|handle)',
        'specifically|concretely|in particular|in this (?:paper|work|study)|first|firstly|second|secondly|third',
        'then|next',
        'finally, we (?:propose|introduce|present|develop)|inspired by|motivated by|building (?:up)?on|based on|unlike',
        raw`by \w+ing|instead of`,
      ) +
      raw`\b`,
  ),
  cue(
    'method',
    1.1,
    anyWord(
      'novel|the key idea|our key|the core of|in (?:two|three|four) stages|is computed|are computed',
      '(?:was|were) (?:performed|measured|assessed|collected|recruited|randomi[sz]ed|included|conducted|analy[sz]ed)',
      '(?:was|were) (?:obtained|used|evaluated|treated|examined|determined|calculated|compared|carried out|enrolled)',
      '(?:was|were) (?:administered|selected)',
    ),
  ),
  cue(
    'method',
    2.2,
    anyOf(
      '^(?:(?:here,? |thus,? |therefore,? )?(?:we|i) (?:aim|sought|hypothesi|set out|undertook)',
      raw`to (?:assess|evaluate|determine|investigate|examine|compare|describe|test|identify|explore|study|analy[sz]e)\b`,
      raw`to (?:measure|characteri[sz]e|estimate|review)\b`,
      raw`(?:the|our|its) (?:\w+ ){0,3}(?:aims?|objectives?|purpose|goals?)\b)`,
      raw`\b(?:aims? (?:to|of)|aimed (?:to|at)|the purpose of|the objective of|was designed to)\b`,
    ),
  ),
  cue(
    'method',
    0.9,
    anyWord(
      'using|questionnaires?|randomi[sz]ed|cohort|retrospective|prospective|participants|volunteers|consecutive|aged',
      raw`criteria|protocol|samples? (?:was|were)|data (?:was|were)|[nN] ?= ?\d+`,
    ),
    '',
  ),
];

const RESULT_CUES: readonly RoleCue[] = [
  cue(
    'result',
    2.3,
    raw`\b(?:we|results?|experiments?|evaluations?|findings|analys[ei]s|studies|our|ablations?) (?:\w+ ){0,4}` +
      anyOf(
        'show(?:s|ed)?|demonstrate[sd]?|find|found|reveal(?:s|ed)?|indicate[sd]?|suggest(?:s|ed)?|observed?',
        'confirm(?:s|ed)?|highlights?|prove|proves|conclude|validates?|verify',
      ) +
      raw`\b`,
  ),
  cue(
    'result',
    1.9,
    anyWord(
      'outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|state-of-the-art (?:results?|performance|accuracy)',
      'superior(?:ity)?',
      'significant(?:ly)? (?:better|higher|lower|improve[sd]?|increased|decreased|reduced|greater|associated|different)',
      raw`achiev(?:e|es|ed|ing)|improv(?:e|es|ed|ing) (?:\w+ ){0,3}by|reduc(?:e|es|ed|ing) (?:\w+ ){0,4}by|up to \d`,
      'compared (?:to|with)|on par with',
    ),
  ),
  cue('result', 1.2, raw`\d(?:\.\d+)?\s?\\?%|\bp\s?[<=>]\s?0?\.\d|\b\d+(?:\.\d+)?x\b|\b95% ?CI\b|\bpercent\b`),
  cue(
    'result',
    1.5,
    '^' +
      anyOf(
        'extensive|experiment(?:s|al)|empirical(?:ly)?|results?|comprehensive (?:experiments|evaluations?)',
        'evaluations?',
        'our (?:results|findings|experiments|evaluation|analysis)|surprisingly|notably|interestingly|overall',
        'in conclusion',
        'these (?:results|findings)|through (?:extensive|comprehensive)|ablation',
      ) +
      raw`\b`,
  ),
  cue(
    'result',
    1.5,
    anyWord(
      raw`(?:was|were|is|are) (?:\w+ly )?(?:higher|lower|greater|larger|smaller|better|worse|associated|correlated|observed)`,
      raw`(?:was|were|is|are) (?:\w+ly )?(?:found|similar|detected|seen|noted|reported|increased|decreased|reduced|elevated)`,
      raw`(?:was|were|is|are) (?:\w+ly )?(?:independent|related|able to|more|less|effective|comparable)`,
      raw`there (?:was|were)`,
      'showed|revealed|exhibited|demonstrated|correlated|remained|occurred',
    ),
  ),
  cue(
    'result',
    0.8,
    anyWord(
      'respectively|increased?|decreased?|median|95%|odds ratio|hazard ratio|CI|should be|may be|appears?|seems?',
      'could be',
    ),
    '',
  ),
  cue(
    'result',
    1.1,
    anyWord(
      'conclu(?:de|sion)s?|implications?|insights?|paves? the way|potential (?:for|to|of)|future (?:research|work)',
      'highlight(?:s|ing)? the',
    ),
  ),
];

const OTHER_CUES: readonly RoleCue[] = [
  cue(
    'other',
    6,
    anyOf(
      raw`\b(?:code|source code|data|models?|datasets?|project page|website|demo|leaderboard|samples)\b[^.]{0,60}\b` +
        raw`(?:(?:is|are|be|made|been|publicly|freely) (?:\w+ly )?(?:available|released|found|accessible|open-?sourced)` +
        '|available (?:at|on|from|here|in|as|upon|under))',
      raw`^(?:code|project page|website|demo|github|supplementary|copyright)\b[^.]{0,40}:`,
      raw`\bavailable (?:at|on|from):? ?(?:https?|github)|\b(?:clinicaltrials\.gov|all rights reserved|©)`,
    ),
  ),
];

export const ROLE_CUES: readonly RoleCue[] = [...BACKGROUND_CUES, ...METHOD_CUES, ...RESULT_CUES, ...OTHER_CUES];
