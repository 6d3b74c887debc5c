// Lines of authors told from titles, and split into names.

import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { authorLineScore, parseAuthorLine } from './author-line.ts';

const names = (line: string) =>
  parseAuthorLine(line).map(({ given, family, literal }) => literal ?? `${given}|${family}`);

describe('authorLineScore', () => {
  it('knows lists of names', () => {
    const lists = [
      'A. Author, B. Author, C. Author',
      'Jane Roe and John van der Berg',
      'Roe J(1), Berg JV(2)',
      'Roe, Jane; Berg, John',
      'Roe, J., Berg, K.',
      'Authors: Jane Roe, John Berg et al.',
      'Kaiming Example, Jianing Sample, Yaqing Probe',
      'María Núñez-Ejemplo, Øyvind Prøve, Łukasz Próba',
      '张三, 李四',
      ...SAMPLE_PAPERS.filter(({ authors }) => authors.length > 1).map(({ authors }) => authors.join(', ')),
    ];
    for (const line of lists) expect(authorLineScore(line), line).toBeGreaterThan(2);
  });

  it('knows titles, with however many commas', () => {
    const titles = [
      'Walk slowly, stay longer: on the habits of snails',
      'A Survey of Size, Shape, and Colour in Pebbles From Northern Rivers',
      'Speed, Scale, and Stability',
      'Graph Networks, Neural Fields and Deep Learning',
      'Layer Normalization',
      ...SAMPLE_PAPERS.map(({ title }) => title),
    ];
    for (const line of titles) expect(authorLineScore(line), line).toBeLessThan(0);
  });

  it('leaves a lone name open: it may be a title of two words', () => {
    const score = authorLineScore('Jane Roe');
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(2);
  });
});

describe('parseAuthorLine', () => {
  it('tells family and given names apart where the form says so', () => {
    expect(names('Jane Roe, John van der Berg')).toEqual(['Jane|Roe', 'John|van der Berg']);
    expect(names('Roe, Jane; Berg, John')).toEqual(['Jane|Roe', 'John|Berg']);
    expect(names('Roe, J., Berg, K. L.')).toEqual(['J.|Roe', 'K. L.|Berg']);
    expect(names('Roe J(1), Berg KL(1)(2)')).toEqual(['J|Roe', 'KL|Berg']);
  });

  it('drops footnote marks, labels and et al., and keeps initials', () => {
    expect(names('Authors: Jane Roe*, John B. Berg1,2, et al.')).toEqual(['Jane|Roe', 'John B.|Berg']);
    expect(names('*Jane Roe, K. Berg*')).toEqual(['Jane|Roe', 'K.|Berg']);
    expect(names('By Jane Roe & John Berg')).toEqual(['Jane|Roe', 'John|Berg']);
  });

  it('keeps groups and unknown forms as they are', () => {
    expect(names('The Example Collaboration, Jane Roe')).toEqual(['The Example Collaboration', 'Jane|Roe']);
    expect(names('Linus')).toEqual(['Linus']);
    expect(parseAuthorLine('')).toEqual([]);
  });

  it('gives the sample names back', () => {
    for (const { authors } of SAMPLE_PAPERS) {
      expect(names(authors.join(', ')).map((name) => name.replace('|', ' '))).toEqual(authors);
    }
  });
});
