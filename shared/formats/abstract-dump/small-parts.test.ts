// The small decisions of the parser, each by itself.

import { describe, expect, it } from 'vitest';
import { hasCutMark, mayBeCutOff, withoutCutMark } from './cut-off.ts';
import { readDateLine } from './date-line.ts';
import { decodeEntities, usesEntities } from './entities.ts';
import { furnitureKind } from './furniture.ts';
import { readIdentifiers } from './identifiers.ts';
import { abstractLabelLength, isAbstractLabel } from './label.ts';
import { readMarkup } from './markup.ts';
import { risingChains } from './numbering.ts';
import { proseScore, titleScore } from './prose.ts';
import { findWrapColumn, isForcedBreak, wrapJoint } from './wrapping.ts';

describe('readDateLine', () => {
  it('reads dates that stand alone', () => {
    expect(readDateLine('Apr 17')).toEqual({ isBare: true, issued: null });
    expect(readDateLine('Thursday, April 17, 2025')?.issued).toEqual({ year: 2025, month: 4, day: 17 });
    expect(readDateLine('17th of June 2024')?.issued).toEqual({ year: 2024, month: 6, day: 17 });
    expect(readDateLine('2024-02-29')?.issued).toEqual({ year: 2024, month: 2, day: 29 });
    expect(readDateLine('April 2025')?.issued).toEqual({ year: 2025, month: 4, day: null });
    expect(readDateLine('2025年4月17日')?.issued).toEqual({ year: 2025, month: 4, day: 17 });
    expect(readDateLine('3 days ago')).toEqual({ isBare: true, issued: null });
  });

  it('tells a labelled date from a bare one, and guesses no year', () => {
    expect(readDateLine('Published on Apr 17, 2025')).toEqual({
      isBare: false,
      issued: { year: 2025, month: 4, day: 17 },
    });
    expect(readDateLine('Submitted Apr 17')).toEqual({ isBare: false, issued: null });
    expect(readDateLine('03/04/2025')?.issued).toBeNull();
  });

  it('reads no date into words, versions or impossible days', () => {
    for (const line of [
      'May the best model win',
      'March of the models',
      'Apr 99',
      '2024',
      'Version 1.2.3',
      'On April',
    ]) {
      expect(readDateLine(line), line).toBeNull();
    }
  });
});

describe('furnitureKind', () => {
  it('knows votes, buttons, pagers, rules and tags', () => {
    const lines: Readonly<Record<string, string>> = {
      '42': 'votes',
      '1.2k': 'votes',
      '· 3 comments': 'votes',
      '▲ 17 points': 'votes',
      'GitHub 120': 'votes',
      'Previous  1  2  3  Next': 'interface',
      'Company  Terms  Privacy  About': 'interface',
      'byKM and fellow readers': 'interface',
      'Showing 1–50 of 120 results': 'interface',
      '© 2025 Example': 'interface',
      'Read more': 'interface',
      '---': 'separator',
      '* * *': 'separator',
      '</details>': 'tag',
      'Apr 17': 'date',
    };
    for (const [line, kind] of Object.entries(lines)) expect(furnitureKind(line), line).toBe(kind);
  });

  it('leaves titles alone, even short ones and ones with words of menus', () => {
    const titles = [
      'Layer Normalization',
      '3D pebbles',
      'Copyright, Public Policy, and Pebbles',
      'A Survey of Online News Search',
      'More is less',
    ];
    for (const title of titles) expect(furnitureKind(title), title).toBeNull();
  });
});

describe('proseScore and titleScore', () => {
  it('tell a short abstract from a long title', () => {
    const abstract = 'We weigh pebbles. They are heavier than we thought, and this is why.';
    const title =
      'Weighing Pebbles of Northern Rivers with a Portable Balance: A Comparison of Methods and Instruments across Twelve Field Seasons';
    expect(proseScore(abstract)).toBeGreaterThan(proseScore(title));
    expect(proseScore(abstract)).toBeGreaterThan(0);
    expect(proseScore(title)).toBeLessThan(0);
    expect(titleScore(title)).toBeGreaterThan(titleScore('Sign up!'));
  });
});

describe('abstract labels', () => {
  it('are found alone and in front of a text', () => {
    for (const line of ['Abstract', 'ABSTRACT', 'Abstract:', '**Abstract**', '## Abstract', '[Abstract]']) {
      expect(isAbstractLabel(line), line).toBe(true);
    }
    const fronts = [
      'Abstract: ',
      'Abstract. ',
      'Abstract—',
      'Abstract - ',
      '**Abstract.** ',
      '*Abstract:* ',
      'ABSTRACT ',
      'Abstract',
    ];
    for (const front of fronts) expect(abstractLabelLength(`${front}Training is hard.`), front).toBe(front.length);
  });

  it('are not found in sentences and compounds', () => {
    const texts = [
      'Abstract reasoning is hard.',
      'Abstract-to-concrete mapping helps.',
      'Abstraction is a tool.',
      'Background: we begin.',
      'An abstract: short.',
    ];
    for (const text of texts) expect(abstractLabelLength(text), text).toBe(0);
    expect(isAbstractLabel('Abstract art')).toBe(false);
  });
});

describe('readMarkup', () => {
  const body = (text: string) => {
    const markup = readMarkup(text);
    return text.slice(markup.body.start, markup.body.end);
  };

  it('takes off heading marks, numbers, bullets, bold and links', () => {
    expect(body('## [A title](https://example.org)')).toBe('A title');
    expect(body('### [12] [A title](https://example.org) [[PDF]](https://example.org/p)')).toBe('A title');
    expect(body('- **A title**')).toBe('A title');
    expect(body('12. A title')).toBe('A title');
    expect(body('> *A title* ')).toBe('*A title* ');
    expect(readMarkup('## [A title](https://example.org/a_b)').linkRanges).toHaveLength(1);
  });

  it('leaves what is literal', () => {
    for (const text of [
      '*two-stage* training',
      '1000 layers',
      '3D pebbles',
      '(when) does it matter?',
      '[sic] a title',
      '__init__ is called',
      '2.5 years',
    ]) {
      expect(body(text), text).toBe(text);
    }
  });
});

describe('risingChains', () => {
  const candidates = (...values: readonly number[]) =>
    values.map((value, position) => ({ position, style: '.', value }));

  it('finds the numbers of a list among others', () => {
    const chains = risingChains(candidates(1, 40, 2, 3, 17, 4), 3);
    expect(chains.map((chain) => chain.map(({ value }) => value))).toEqual([[1, 2, 3, 4]]);
  });

  it('finds two lists one after the other', () => {
    expect(risingChains(candidates(1, 2, 3, 1, 2, 3), 3).map((chain) => chain.length)).toEqual([3, 3]);
  });
});

describe('wrapping', () => {
  const wrapped = [
    'A title',
    'stands here',
    '',
    'The first line of this text is filled',
    'up to forty, and every other line is',
    'as well, as far as words allow it at',
    'all, until the end.',
  ];

  it('finds the column that explains the breaks', () => {
    expect(findWrapColumn(wrapped)).toBeGreaterThanOrEqual(37);
    expect(findWrapColumn(wrapped)).toBeLessThanOrEqual(40);
  });

  it('finds none in lists of titles and in long lines', () => {
    expect(
      findWrapColumn([
        'A Title of One Paper',
        'Another Title',
        'Yet Another Title, Longer',
        'Short Title',
        'The Last Title Here',
      ]),
    ).toBeNull();
    expect(
      findWrapColumn([
        'A title',
        `A text. ${'It goes on. '.repeat(60)}`,
        'A second title',
        `Another. ${'It goes on. '.repeat(60)}`,
      ]),
    ).toBeNull();
  });

  it('knows a break that was forced from one that was not', () => {
    expect(isForcedBreak('twelve chars', 'more', 15)).toBe(true);
    expect(isForcedBreak('twelve chars', 'm', 15)).toBe(false);
  });

  it('joins hyphens without a blank, but not dashes and suspended ones', () => {
    expect(wrapJoint('a data-', 'driven way', 80)).toBe('');
    expect(wrapJoint('both pre-', 'and post-training', 80)).toBe(' ');
    expect(wrapJoint('this --', 'and that', 80)).toBe(' ');
    expect(wrapJoint('plain', 'words', 80)).toBe(' ');
    expect(wrapJoint('漢字', '漢字', 80)).toBe('');
    expect(wrapJoint(`see https://${'x'.repeat(68)}`, 'yz/more', 80)).toBe('');
  });
});

describe('decodeEntities', () => {
  it('decodes what a page encodes, and nothing impossible', () => {
    expect(decodeEntities('&lt;a&gt; &amp;amp; &quot;x&quot; &#233; &#x2013; &eacute;')).toBe('<a> &amp; "x" é – é');
    expect(decodeEntities('&#9999999; &#0; &#xD800; &unknown; & &;')).toBe('\ufffd \ufffd \ufffd &unknown; & &;');
    expect(decodeEntities('&#1;'.repeat(3))).toBe('\u0001\u0001\u0001');
  });

  it('takes a file for encoded only if it has no bare ampersand', () => {
    expect(usesEntities(['a &amp; b', 'c &lt; d'])).toBe(true);
    expect(usesEntities(['a &amp; b', 'c & d'])).toBe(false);
    expect(usesEntities(['no such thing'])).toBe(false);
  });
});

describe('mayBeCutOff', () => {
  it('marks shortened texts anywhere, and broken ones at the end of a file', () => {
    for (const text of ['It goes on…', 'It goes on ...', 'It goes on … more', 'It goes on [...]']) {
      expect(mayBeCutOff(text, false), text).toBe(true);
      expect(hasCutMark(text)).toBe(true);
      expect(withoutCutMark(text)).toBe('It goes on');
    }
    expect(mayBeCutOff('with many succ', true)).toBe(true);
    expect(mayBeCutOff('with many succ', false)).toBe(false);
    expect(mayBeCutOff('Code is at https://github.', true)).toBe(true);
  });

  it('does not mark what ends in an address, a bracket or a stop set apart', () => {
    const ends = [
      'See https://example.org/a',
      'See https://example.org.',
      'See https://example.org/a .',
      'Code at https://example.org/BCP}.',
      'It works (mostly)',
      'It works!',
      '结束。',
      '',
    ];
    for (const text of ends) expect(mayBeCutOff(text, true), text).toBe(false);
  });
});

describe('readIdentifiers', () => {
  it('reads them in their canonical spelling', () => {
    expect(
      readIdentifiers([
        'https://arxiv.org/abs/2401.00001v2',
        'doi:10.1000/ABC.12.',
        'PMID: 123',
        'PMC4567 and https://arxiv.org/pdf/cs/0101001',
      ]),
    ).toEqual([
      { scheme: 'arxiv', value: '2401.00001' },
      { scheme: 'doi', value: '10.1000/abc.12' },
      { scheme: 'pmid', value: '123' },
      { scheme: 'arxiv', value: 'cs/0101001' },
      { scheme: 'pmcid', value: 'PMC4567' },
    ]);
    expect(readIdentifiers(['(https://doi.org/10.1016/S0140-6736(20)30183-5)'])).toEqual([
      { scheme: 'doi', value: '10.1016/s0140-6736(20)30183-5' },
    ]);
  });
});
