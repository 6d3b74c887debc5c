// A link is sent as it reads.

import { describe, expect, it } from 'vitest';
import { linkType, methodEnd, paperEnd } from '../../testing/link-values.ts';
import { paperId } from '../../testing/sample-values.ts';
import { directed } from './link-words.ts';
import { newLink, tagsOf } from './new-link.ts';

const EXTENDS = linkType('extends');
const from = methodEnd('a', 'A');
const to = paperEnd('p', 'P');

describe('newLink', () => {
  it('goes as it reads, on the reader’s own judgement', () => {
    const made = newLink({ from, to, as: directed(EXTENDS, false), evidence: null, remark: '  ', tags: [] });
    expect(made).toEqual({
      typeId: 'extends',
      source: { kind: 'method', id: 'a' },
      target: { kind: 'paper', id: 'p' },
      tags: [],
      remark: null,
      evidence: [{ kind: 'judgement' }],
    });
  });

  it('is turned by a type read backwards, and names the place of its sentence', () => {
    const evidence = { paperId: paperId('p1'), field: 'abstract', start: 4, end: 9, quote: 'words' } as const;
    const made = newLink({ from, to, as: directed(EXTENDS, true), evidence, remark: ' why ', tags: ['x'] });
    expect(made).toMatchObject({
      source: { kind: 'paper', id: 'p' },
      target: { kind: 'method', id: 'a' },
      remark: 'why',
      tags: ['x'],
      evidence: [{ kind: 'quote', paperId: 'p1', field: 'abstract', start: 4, end: 9 }],
    });
  });
});

describe('tagsOf', () => {
  it('takes names between commas, each once', () => {
    expect(tagsOf('norm, #layers,, norm ,')).toEqual(['norm', 'layers']);
  });
});
