// URLs as a careful reader would take them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUrls } from './urls.ts';

const urls = (text: string) => findUrls(text).map(({ url }) => url);
const only = (text: string) => {
  const found = findUrls(text);
  expect(found).toHaveLength(1);
  return found[0] as (typeof found)[number];
};

describe('findUrls', () => {
  it('takes the full stop of the sentence off, and says so', () => {
    const text = 'Code is available at https://github.com/example/repo.';
    expect(only(text)).toEqual({
      url: 'https://github.com/example/repo',
      asPrinted: 'https://github.com/example/repo.',
      kind: 'code',
      flags: ['trailing-stop'],
      start: 21,
      end: text.length,
    });
  });

  it('keeps a final slash, underscores, tildes and brackets of its own', () => {
    for (const url of [
      'https://example.github.io/a/',
      'https://github.com/a/b_c_d',
      'https://example.org/~roe/x',
      'https://en.wikipedia.org/wiki/Pebble_(stone)',
      'https://example.org/?q=a,b&c=%20#d',
    ]) {
      expect(urls(`See ${url}.`), url).toEqual([url]);
    }
  });

  it('leaves a stray bracket out, and one that was opened before it', () => {
    expect(only('Code at https://github.com/a/BCP}.')).toMatchObject({
      url: 'https://github.com/a/BCP',
      asPrinted: 'https://github.com/a/BCP}.',
      flags: ['trailing-stop', 'stray-bracket'],
    });
    expect(only('It is open (https://github.com/a/b).')).toMatchObject({
      url: 'https://github.com/a/b',
      asPrinted: 'https://github.com/a/b',
      flags: [],
    });
    expect(urls('\\url{https://github.com/a/b} and \\href{https://c.org/d}{text}')).toEqual([
      'https://github.com/a/b',
      'https://c.org/d',
    ]);
  });

  it('takes a URL printed twice for one', () => {
    const found = only('See https://github.com/a/B-C.https://github.com/a/B-C.');
    expect(found.url).toBe('https://github.com/a/B-C');
    expect(found.flags).toContain('doubled');
    expect(urls('https://a.org/x,https://b.org/y')).toEqual(['https://a.org/x', 'https://b.org/y']);
  });

  it('ends a URL at a blank, before a stop or bracket set apart', () => {
    expect(only('at https://github.com/a/FMix .')).toMatchObject({
      url: 'https://github.com/a/FMix',
      flags: ['spaced-stop'],
    });
    expect(only('(repository: https://anonymous.4open.science/r/X-D761/ ). More follows')).toMatchObject({
      url: 'https://anonymous.4open.science/r/X-D761/',
      kind: 'review',
      flags: ['spaced-stop', 'inside-sentence', 'likely-to-expire'],
    });
  });

  it('says where the sentence goes on', () => {
    expect(only('can be viewed at https://example.com and are many').flags).toEqual(['inside-sentence']);
    const labelled = findUrls('Package: https://github.com/a/b Board: https://example.org/c');
    expect(labelled.map(({ flags }) => flags)).toEqual([['inside-sentence'], []]);
  });

  it('keeps a host that stands in for another as printed, its final dot too', () => {
    expect(only('at https://hf-mirror.123.workers.dev./datasets/a/b.')).toMatchObject({
      url: 'https://hf-mirror.123.workers.dev./datasets/a/b',
      flags: ['trailing-stop', 'rewritten-host'],
    });
    expect(urls('https://example.org.')).toEqual(['https://example.org']);
  });

  it('splits a sentence glued onto a URL off', () => {
    expect(only('Code: https://github.com/a/b.We show more.')).toMatchObject({ url: 'https://github.com/a/b' });
    expect(urls('https://github.com/a/b.js')).toEqual(['https://github.com/a/b.js']);
    expect(urls('https://github.com/a/Model.Net')).toEqual(['https://github.com/a/Model.Net']);
  });

  it('knows hosts without a scheme, and takes nothing else for one', () => {
    expect(urls('at www.example.org/a and github.com/a/b, too')).toEqual([
      'https://www.example.org/a',
      'https://github.com/a/b',
    ]);
    for (const text of [
      'other domains.In this paper',
      'e.g.com',
      'a@example.org',
      'v1.2.3',
      'http://',
      'https://.',
      'www.',
      'see example.org',
      'Node.js',
    ]) {
      expect(urls(text), text).toEqual([]);
    }
  });

  it('ends before ideographs and quotes', () => {
    expect(urls('代码见https://github.com/a/b。')).toEqual(['https://github.com/a/b']);
    expect(urls('"https://a.org/b" and <https://c.org/d>')).toEqual(['https://a.org/b', 'https://c.org/d']);
    expect(urls('[text](https://a.org/b)')).toEqual(['https://a.org/b']);
    expect(urls('https://github.com/a\\_b/c')).toEqual(['https://github.com/a_b/c']);
  });

  it('says what a URL seems to lead to', () => {
    const kinds: Readonly<Record<string, string>> = {
      'Code at https://github.com/a/b': 'code',
      'We keep a list of recent papers at https://github.com/a/b': 'page',
      'at https://github.com/a/awesome-pebbles': 'page',
      'https://arxiv.org/abs/2401.00001': 'paper',
      'https://zenodo.org/record/1': 'data',
      'https://huggingface.co/datasets/a/b': 'data',
      'https://huggingface.co/spaces/a/b': 'demo',
      'Audio samples are available at https://example.org/x/': 'demo',
      'Project page: https://a.github.io/b': 'page',
      'https://anonymous.4open.science/r/x': 'review',
    };
    for (const [text, kind] of Object.entries(kinds)) expect(only(text).kind, text).toBe(kind);
  });

  it('keeps to the text: ranges are in order, apart, and say what is printed there', () => {
    const piece = fc.constantFrom(
      'https://a.org/b',
      'www.c.de',
      '.',
      ')',
      '(',
      '}',
      ' ',
      'word',
      'https://',
      '/',
      ',',
      'github.com/x/y',
      '\\',
      '"',
      '漢',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const found of findUrls(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.asPrinted);
          end = found.end;
        }
      }),
    );
  });

  it('takes time that grows with the text', () => {
    const time = (size: number) => {
      const text = `${'https://'.repeat(size)} ${'(('.repeat(size)} https://a.org/${')'.repeat(size)}`;
      const start = performance.now();
      findUrls(text);
      return performance.now() - start;
    };
    time(1000);
    expect(time(8000)).toBeLessThan(12 * time(2000) + 60);
  });
});
