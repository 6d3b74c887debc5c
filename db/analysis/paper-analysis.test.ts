// Analyses are kept beside a library by the version of what made them, so that version must grow with every change.

import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { ANALYSIS_VERSION, analysePaper } from './paper-analysis.ts';

/** What this version finds in the sample. Where it differs raise ANALYSIS_VERSION, and write both down here. */
const KNOWN = { version: 3, digest: '5eacecefe0524427' };

describe('analysePaper', () => {
  it('finds in the sample what its version is known to find', () => {
    const digest = hash('sha256', JSON.stringify(SAMPLE_PAPERS.map(analysePaper))).slice(0, 16);
    expect({ version: ANALYSIS_VERSION, digest }).toEqual(KNOWN);
  });
});
