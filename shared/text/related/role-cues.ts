// What the words of a sentence say about its role in an abstract: background, method or result.

import type { Facet } from './settings.ts';

export interface ShareCue {
  readonly role: Facet;
  /** Natural logarithm of the odds it adds. */
  readonly weight: number;
  readonly pattern: RegExp;
}

function cues(role: Facet, ...rows: readonly (readonly [weight: number, pattern: RegExp])[]): ShareCue[] {
  return rows.map(([weight, pattern]) => ({ role, weight, pattern }));
}

const AUTHORS_DO =
  /\b(?:we|i|authors|(?:this|the|our|present|current) (?:paper|work|article|study|thesis|report|chapter|dissertation|research))(?: \w+){0,2} (?:propos|present|introduc|describ|develop|suggest|design|devis|formulat|extend|adopt|employ|utili[sz]e|appl(?:y|ies)|use|leverag|combin|construct|build|creat|collect|annotat|train|model|explor|investigat|stud(?:y|ies)|examin|address|tackle|consider|analy[sz]e|formali[sz]e|cast|treat|view|releas|attempt|compil|provid|aim)\w*/i;

/**
 * Cues for the soft roles of sentences.
 *
 * Softer and broader than the classes of `shared/text/sentences`: there a sentence has one role that is shown; here
 * its words are shared out among the roles, and what counts is that no sentence is put wholly in the wrong one.
 */
export const SHARE_CUES: readonly ShareCue[] = [
  ...cues(
    'method',
    [2.5, AUTHORS_DO],
    [
      1.5,
      /\b(?:in|here,?) this (?:paper|work|article|study|thesis|research|chapter)\b|\bin the present (?:paper|work|study)|\bwe here\b|\bhere,? we\b/i,
    ],
    [
      1.2,
      /\bour (?:\w+ ){0,3}(?:approach|method|model|algorithm|system|framework|technique|architecture|procedure|solution|strateg)/i,
    ],
    [1.2, /\bthe (?:proposed|presented|new|resulting) /i],
    [
      1,
      /\b(?:is|are) (?:based on|trained|used to|designed to|learned|learnt|computed|obtained by|constructed|built|modell?ed|represented|applied|combined|extracted|collected|annotated|generated)/i,
    ],
    [
      0.8,
      /\b(?:consists? of|works by|relies on|makes use of|by using|in which|whose|via|by means of|first|second|then|finally|instead of|each)\b/i,
    ],
    [0.8, /\b(?:novel|new)\b/i],
    [
      3,
      /^(?:methods?|approach|design|materials and methods|methodology|study design|design\/methodology\/approach) ?[:.—-]/i,
    ],
  ),
  ...cues(
    'result',
    [2, /\b(?:results?|experiments?|experimental|empirical(?:ly)?|evaluations?|simulations?|findings)\b/i],
    [2, /\b(?:outperform|surpass|exceed|achiev|improv(?:es|ed|ement|ing)|attain|yield|obtain(?:s|ed)?)\w*/i],
    [
      1.5,
      /\b(?:we|results|experiments|analysis|which|study|evaluation|paper|work|findings|it) (?:also |further |then |then,? )?(?:show|demonstrate|find|found|observe|report|conclude|confirm|indicate|reveal|suggest|argue)(?:s|ed)?\b|\bshow(?:s|ed|n)? that\b|\bdemonstrat\w+ (?:that|the)\b/i,
    ],
    [
      1,
      /\b(?:state[- ]of[- ]the[- ]art|accura\w+|precision|recall|f-?(?:1|measure|score)|bleu|perplexity|error rate|baselines?|significant(?:ly)?|performance|compared (?:to|with)|effective(?:ness)?|benchmarks?|better|competitive|superior|gains?)\b/i,
    ],
    [1.5, /\d(?:\.\d+)? ?(?:%|percent)/i],
    [1, /\b(?:is|are) (?:publicly )?available\b|\bcode\b/i],
    [3, /^(?:results?|findings|conclusions?|discussion|evaluation|results and (?:discussion|conclusions?)) ?[:.—-]/i],
  ),
  ...cues(
    'background',
    [1.5, /\b(?:however|although|despite|unfortunately|nevertheless|while|whereas|but)\b/i],
    [
      1.5,
      /\b(?:recent(?:ly)?|existing|previous(?:ly)?|prior|traditional(?:ly)?|conventional|current(?:ly)?|past|years|decades?|today|to date)\b/i,
    ],
    [1.5, /\b(?:have|has) (?:been|become|shown|recently|attracted|received|led|made|not|focused|gained)\b/i],
    [
      1,
      /\b(?:important|challeng\w+|difficult|problems?|crucial|essential|widely|often|usually|typically|commonly|many|most|well-known|key|fundamental|lack|limited|require[sd]?|need(?:s|ed)?|there (?:is|are)|remains?)\b/i,
    ],
    [1, /^(?:the task of|in (?:many|most|recent)|with the|as)\b/i],
    [3, /^(?:background|introduction|motivation|objectives?|purpose|aims?|context) ?[:.—-]/i],
  ),
];
