// Links read right from both ends.

import { describe, expect, it } from 'vitest';
import { link, linkType, methodEnd, paperEnd } from '../../testing/link-values.ts';
import { directedTypes, groupByType, linkColour, seenFrom } from './link-words.ts';

const EXTENDS = linkType('extends', { label: 'extends', inverseLabel: 'extended by', colour: 'extends' });
const RELATED = linkType('related', { label: 'related to', inverseLabel: 'related to', isSymmetric: true });

describe('seenFrom', () => {
  const a = methodEnd('a', 'A');
  const b = methodEnd('b', 'B');

  it('reads forwards from the source and backwards from the target', () => {
    const one = link('1', { type: EXTENDS, source: a, target: b });
    expect(seenFrom(one, [a])).toMatchObject({ there: b, as: { label: 'extends', isTurned: false } });
    expect(seenFrom(one, [b])).toMatchObject({ there: a, as: { label: 'extended by', isTurned: true } });
  });

  it('knows no direction where the type has none', () => {
    const one = link('1', { type: RELATED, source: a, target: b });
    expect(seenFrom(one, [b])).toMatchObject({ there: a, as: { label: 'related to', isTurned: false } });
  });

  it('tells a paper from a method of the same id', () => {
    const one = link('1', { type: EXTENDS, source: paperEnd('a', 'Paper A'), target: b });
    expect(seenFrom(one, [a]).as.isTurned).toBe(false);
    expect(seenFrom(one, [paperEnd('a', 'Paper A')]).there).toEqual(b);
  });
});

describe('groupByType', () => {
  it('keeps the directions of a type apart and sorts by name', () => {
    const here = methodEnd('m', 'M');
    const links = [
      link('1', { type: EXTENDS, source: here, target: methodEnd('z', 'Z') }),
      link('2', { type: EXTENDS, source: methodEnd('y', 'Y'), target: here }),
      link('3', { type: EXTENDS, source: here, target: methodEnd('b', 'B') }),
    ].map((one) => seenFrom(one, [here]));
    const groups = groupByType(links).map(({ as, links: own }) => [as.label, own.map(({ there }) => there.name)]);
    expect(groups).toEqual([
      ['extends', ['B', 'Z']],
      ['extended by', ['Y']],
    ]);
  });
});

describe('directedTypes', () => {
  it('offers a symmetric type once', () => {
    expect(directedTypes([EXTENDS, RELATED]).map(({ label }) => label)).toEqual([
      'extends',
      'extended by',
      'related to',
    ]);
  });
});

describe('linkColour', () => {
  it('lets only tokens into a style', () => {
    expect(linkColour('extends')).toBe('var(--link-extends)');
    expect(linkColour('red; background: url(x)')).toBe('var(--link-related)');
  });
});
