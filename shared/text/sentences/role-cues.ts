// What a sentence's words say about its part in an abstract.

export const SENTENCE_ROLES = ['background', 'method', 'result', 'other'] as const;
/** `method` also holds objectives: what the paper sets out to do and how. */
export type SentenceRole = (typeof SENTENCE_ROLES)[number];

/** A pattern, and by how much it speaks for a role, in natural logarithms of odds. */
export interface RoleCue {
  readonly role: SentenceRole;
  readonly pattern: RegExp;
  readonly weight: number;
}

function cue(role: SentenceRole, weight: number, pattern: RegExp): RoleCue {
  return { role, weight, pattern };
}

/** Labels of structured abstracts; they settle the matter for their sentence and those that follow. */
export const ROLE_LABELS: readonly (readonly [RegExp, SentenceRole])[] = [
  [
    /^\W*(?:background|introduction|context|motivation|rationale|summary of background data|importance)(?:\s*\/\s*\w+)?\s*[:.—–-]\s/i,
    'background',
  ],
  [
    /^\W*(?:(?:aims?|objectives?|purpose|hypothesis|goals?|(?:study )?design|setting|patients|participants|subjects|population|interventions?|(?:materials?|patients|subjects) and methods|methods?|methodology|approach|contributions?|main outcome measures?|measurements?|procedures?|data sources?|study selection|data extraction)(?:\s*(?:,|and|\/)\s*[\w ]{1,20})?)\s*[:.—–-]\s/i,
    'method',
  ],
  [
    /^\W*(?:results?|findings|main results|key results|outcomes?|conclusions?|interpretation|discussion|implications|significance)(?:\s*(?:,|and|\/)\s*\w+)?\s*[:.—–-]\s/i,
    'result',
  ],
  [
    /^\W*(?:trial registration|funding|availability|code|keywords|supplementary information|contact|level of evidence)(?: and \w+)?\s*[:.—–-]\s/i,
    'other',
  ],
];

export const ROLE_CUES: readonly RoleCue[] = [
  cue(
    'background',
    1.6,
    /\b(?:recent(?:ly)?|existing|previous(?:ly)?|traditional(?:ly)?|conventional|current(?:ly)?|prior (?:works?|studies|approaches|methods|research)|state-of-the-art (?:methods|approaches|models) (?:\w+ )?(?:rely|suffer|fail|require))\b/i,
  ),
  cue(
    'background',
    1.5,
    /\b(?:ha(?:s|ve) (?:been|become|shown|gained|received|attracted|emerged|led|achieved|demonstrated|made|revolutioni[sz]ed)|is (?:widely|commonly|known|critical|crucial|essential|important|a (?:challenging|fundamental|critical|crucial|key|common))|are (?:widely|commonly|often|typically|crucial|essential)|remains?|plays? an? )/i,
  ),
  cue(
    'background',
    1.3,
    /\b(?:however|despite|although|unfortunately|nevertheless|challenges?|limitations?|limits?|suffers?|hinders?|lacks?|fails?|overlooks?|neglects?|costly|expensive|prohibitive|unclear|unexplored|underexplored|little is known|scarce)\b/i,
  ),
  cue('background', 0.8, /^(?:while|since|as|with the|due to|many|most|one of|driven by|in recent)\b/i),
  cue(
    'method',
    3,
    /\b(?:we|this (?:paper|work|study|article|report)|and)\b[^.]{0,30}\b(?:propose|introduce|present|develop|design|devise)(?:s|d|es|ed)?\b/i,
  ),
  cue(
    'method',
    1.8,
    /\b(?:we|this (?:paper|work|study|article|report|research)|the (?:present )?(?:paper|study)|authors?)\b[^.]{0,40}\b(?:propose|introduce|present|develop|design|devise|describe|formulate|formali[sz]e|construct|build|create|collect|curate|release|adopt|employ|use|leverage|apply|adapt|extend|explore|investigate|study|examine|aim|address|tackle|focus|consider|train|combine|define|derive|survey|review|compare|evaluate|implement|utili[sz]e|conduct)(?:s|es)?\b/i,
  ),
  cue(
    'method',
    1.4,
    /\b(?:our|the proposed|this|the) (?:\w+ ){0,2}(?:method|approach|framework|model|system|algorithm|pipeline|architecture|technique|strategy|module|scheme|network|dataset|benchmark)s? (?:\w+ly )?(?:consists?|comprises?|uses?|leverages?|employs?|learns?|combines?|integrates?|incorporates?|utili[sz]es?|introduces?|operates?|takes?|involves?|includes?|contains?|builds?|generates?|selects?|applies|first|then|works?|encourages?|allows?|enables?|is (?:based|built|designed|trained))/i,
  ),
  cue(
    'method',
    1.2,
    /^(?:to (?:address|tackle|overcome|solve|mitigate|bridge|fill|this end|alleviate|resolve|achieve|handle)|specifically|concretely|in particular|in this (?:paper|work|study)|first|firstly|second|secondly|third|then|next|finally, we (?:propose|introduce|present|develop)|inspired by|motivated by|building (?:up)?on|based on|unlike|by \w+ing|instead of)\b/i,
  ),
  cue(
    'method',
    1.1,
    /\b(?:novel|the key idea|our key|the core of|in (?:two|three|four) stages|is computed|are computed|(?:was|were) (?:performed|measured|assessed|collected|recruited|randomi[sz]ed|included|conducted|analy[sz]ed|obtained|used|evaluated|treated|examined|determined|calculated|compared|carried out|enrolled|administered|selected))\b/i,
  ),
  cue(
    'result',
    2.3,
    /\b(?:(?:we|results?|experiments?|evaluations?|findings|analys[ei]s|studies|our|ablations?) (?:\w+ ){0,4}(?:show|shows|showed|demonstrate|demonstrates|demonstrated|find|found|reveal|reveals|revealed|indicate|indicates|indicated|suggest|suggests|suggested|observe|observed|confirm|confirms|confirmed|highlight|highlights|prove|proves|conclude|validate|validates|verify))\b/i,
  ),
  cue(
    'result',
    1.9,
    /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|state-of-the-art (?:results?|performance|accuracy)|superior(?:ity)?|significant(?:ly)? (?:better|higher|lower|improve[sd]?|increased|decreased|reduced|greater|associated|different)|achiev(?:e|es|ed|ing)|improv(?:e|es|ed|ing) (?:\w+ ){0,3}by|reduc(?:e|es|ed|ing) (?:\w+ ){0,4}by|up to \d|compared (?:to|with)|on par with)\b/i,
  ),
  cue('result', 1.2, /\d(?:\.\d+)?\s?\\?%|\bp\s?[<=>]\s?0?\.\d|\b\d+(?:\.\d+)?x\b|\b95% ?CI\b|\bpercent\b/i),
  cue(
    'result',
    1.5,
    /^(?:extensive|experiment(?:s|al)|empirical(?:ly)?|results?|comprehensive (?:experiments|evaluations?)|our (?:results|findings|experiments|evaluation|analysis)|surprisingly|notably|interestingly|overall|in conclusion|these (?:results|findings)|through (?:extensive|comprehensive)|evaluations?|ablation)\b/i,
  ),
  cue(
    'method',
    2.2,
    /^(?:(?:here,? |thus,? |therefore,? )?(?:we|i) (?:aim|sought|hypothesi|set out|undertook)|to (?:assess|evaluate|determine|investigate|examine|compare|describe|test|identify|explore|study|analy[sz]e|measure|characteri[sz]e|estimate|review)\b|(?:the|our|its) (?:\w+ ){0,3}(?:aims?|objectives?|purpose|goals?)\b)|\b(?:aims? (?:to|of)|aimed (?:to|at)|the purpose of|the objective of|was designed to)\b/i,
  ),
  cue(
    'method',
    0.9,
    /\b(?:using|questionnaires?|randomi[sz]ed|cohort|retrospective|prospective|participants|volunteers|consecutive|aged|criteria|protocol|samples? (?:was|were)|data (?:was|were)|[nN] ?= ?\d+)\b/,
  ),
  cue(
    'result',
    1.5,
    /\b(?:(?:was|were|is|are) (?:\w+ly )?(?:higher|lower|greater|larger|smaller|better|worse|associated|correlated|observed|found|similar|detected|seen|noted|reported|increased|decreased|reduced|elevated|independent|related|able to|more|less|effective|comparable)|there (?:was|were)|showed|revealed|exhibited|demonstrated|correlated|remained|occurred)\b/i,
  ),
  cue(
    'result',
    0.8,
    /\b(?:respectively|increased?|decreased?|median|95%|odds ratio|hazard ratio|CI|should be|may be|appears?|seems?|could be)\b/,
  ),
  cue(
    'result',
    1.1,
    /\b(?:conclu(?:de|sion)s?|implications?|insights?|paves? the way|potential (?:for|to|of)|future (?:research|work)|highlight(?:s|ing)? the)\b/i,
  ),
  cue(
    'other',
    6,
    /\b(?:code|source code|data|models?|datasets?|project page|website|demo|leaderboard|samples)\b[^.]{0,60}\b(?:(?:is|are|be|made|been|publicly|freely) (?:\w+ly )?(?:available|released|found|accessible|open-?sourced)|available (?:at|on|from|here|in|as|upon|under))\b|^(?:code|project page|website|demo|github|supplementary|copyright)\b[^.]{0,40}:|\bavailable (?:at|on|from):? ?(?:https?|github)|\b(?:clinicaltrials\.gov|all rights reserved|©)/i,
  ),
];
