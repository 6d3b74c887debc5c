// What the analyst finds is what the library holds, whatever the way it came to be so.

import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { insertPaper } from '../store/papers.ts';
import { openTestLibrary } from '../testing/library.testing.ts';
import { record } from '../testing/record.testing.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { Analyst } from './analyst.ts';

type Opened = ReturnType<typeof openTestLibrary>['library'];

const STEP = { kind: 'import', count: 1, subject: null } as const;

function finish(steps: Generator<unknown, unknown, void>): void {
  for (const _ of steps);
}

function addPapers(library: Opened, from: number, to: number) {
  return library.write(STEP, (tx) => {
    for (const { title, abstract } of SAMPLE_PAPERS.slice(from, to)) insertPaper(tx, record(title, abstract));
  });
}

function opened(library: Opened): Analyst {
  const analyst = new Analyst(library.read, new AnalysisCache(null));
  finish(analyst.sync());
  return analyst;
}

describe('the names of a paper whose turn has not come', () => {
  it('are there when they are asked for', async () => {
    const { library } = openTestLibrary();
    await addPapers(library, 0, 3);
    const analyst = new Analyst(library.read, new AnalysisCache(null));
    const ids = [...opened(library).paperIds];
    expect(analyst.paperIds).toEqual([]);
    const early = ids.map((id) => analyst.candidatesOf(id));
    expect(early.flat().length).toBeGreaterThan(0);
    finish(analyst.sync());
    expect(ids.map((id) => analyst.candidatesOf(id))).toEqual(early);
  });
});

describe('the suggestions of a library that grew little by little', () => {
  it('are those of the same library opened, once settled', async () => {
    const { library } = openTestLibrary();
    await addPapers(library, 0, 30);
    const analyst = opened(library);
    expect(analyst.isSettled).toBe(true);
    const [first = 0] = analyst.paperIds;
    await addPapers(library, 30, 31);
    finish(analyst.sync());
    await library.write(STEP, (tx) => tx.update('paper', first, { abstract: SAMPLE_PAPERS[5]?.abstract ?? '' }));
    finish(analyst.sync());
    expect(analyst.isBehind).toBe(false);
    expect(analyst.isSettled).toBe(false);
    finish(analyst.settle());
    expect(analyst.isSettled).toBe(true);
    expect(analyst.suggestions().some(({ rule }) => rule === 'same-family')).toBe(true);
    for (const id of analyst.paperIds)
      expect(analyst.clearlyRelated(id, 5)).toEqual(opened(library).clearlyRelated(id, 5));
  });

  it('are answered meanwhile, and settling gives up when a text changes', async () => {
    const { library } = openTestLibrary();
    await addPapers(library, 0, 30);
    const analyst = opened(library);
    await addPapers(library, 30, 31);
    finish(analyst.sync());
    const before = analyst.suggestions();
    const settling = analyst.settle();
    settling.next();
    expect(analyst.suggestions()).toEqual(before);
    await addPapers(library, 31, 32);
    finish(analyst.sync());
    finish(settling);
    expect(analyst.isSettled).toBe(false);
  });
});
