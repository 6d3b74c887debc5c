// Exported Markdown: strict YAML gives the values back (X8), and text shows exactly as it is (X9).

import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { escapeMarkdown, escapeMarkdownLine } from './escape.ts';
import { writeIndexFile } from './index-file.ts';
import { type ExportedPaper, writePaperFile } from './paper-file.ts';

const PAPER: ExportedPaper = {
  id: 'abc123',
  title: 'A title',
  titleAliases: [],
  authors: [],
  issued: null,
  containerTitle: null,
  identifiers: [],
  keywords: [],
  urls: [],
  tags: [],
  state: 'inbox',
  methods: [],
  links: [],
  abstract: 'An abstract.',
  note: '',
  source: null,
};

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function markdownTree(text: string): Node {
  return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath).parse(text) as Node;
}

function shown(node: Node): string {
  return node.value ?? (node.children ?? []).map(shown).join('');
}

function types(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(types)];
}

const piece = fc.constantFrom(
  'https://a.example/x',
  'http://b.example/~u#f',
  'www.c.example',
  'me@d.example',
  '<img src=x onerror=alert(1)>',
  '<b>',
  '*',
  '_',
  '~',
  '`',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '{',
  '|',
  '$',
  '&lt;',
  '&',
  '==',
  '%%',
  '#',
  ' ',
  '.',
  ',',
  ')',
  '"',
  'word',
); // prettier-ignore

const nasty = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.stringMatching(/^[-+*_`~#>|$=%&[\]{}!\\.)( 0-9ab<]{1,40}$/),
  fc.constantFrom(
    'no',
    'yes',
    'null',
    '2020-01-01',
    '1e3',
    '0x10',
    '- item',
    '# heading',
    '---',
    'a: b',
    '{{x}}',
    '!!js/function x',
    '[[wiki]]',
    '```js',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '| a | b |',
    '%%secret%%',
    '==mark==',
    '1. list',
    '12) list',
    '* star',
    '> quote',
    '&lt;',
    '&amp;lt;',
    '$x$',
    '*em*',
    '_em_',
    '~~gone~~',
    '~x~',
    'a_b_c',
    'ends with \\',
    '![x](http://t)',
    '[x](javascript:alert(1))',
    '<projektor>',
    '2 ~ 5 times',
    '^block',
    'a\n\nb',
  ),
); // prettier-ignore

function afterSpaces(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('escapeMarkdownLine', () => {
  it('shows exactly the text, with no structure of its own (X9)', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const plain = text.toWellFormed().replace(/[\0\p{Cc}\ufeff]/gu, ' ');
        const tree = markdownTree(`# ${escapeMarkdownLine(plain)}\n`);
        // An address may become a link, which shows as the address; nothing else may become anything.
        expect(types(tree).filter((type) => type !== 'text' && type !== 'link')).toEqual(['root', 'heading']);
        expect(afterSpaces(shown(tree))).toBe(afterSpaces(plain));
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps markup dead behind an address (GFM links swallow backslashes)', () => {
    for (const text of [
      'https://a.example/x<img src=x onerror=alert(1)>',
      '<form action="https://e.example/"><button autofocus onfocus=alert(1)>',
    ]) {
      const tree = markdownTree(escapeMarkdownLine(text));
      expect(types(tree)).not.toContain('html');
      expect(shown(tree)).toBe(text);
    }
  });

  it('leaves a URL whole for readers that link it', () => {
    expect(escapeMarkdownLine('see https://example.org/a_b/c-d.')).toBe('see https://example.org/a_b/c-d.');
  });
});

describe('writePaperFile', () => {
  it('gives every value back through strict YAML (X8)', () => {
    fc.assert(
      fc.property(nasty, nasty, fc.array(nasty, { maxLength: 3 }), (title, container, tags) => {
        const source = { file: container, sha256: 'aa', firstLine: 3, lastLine: 5 };
        const file = writePaperFile({ ...PAPER, title, containerTitle: container, tags, source });
        const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(file) ?? [];
        const front = parse(yaml, { strict: true, version: '1.2' });
        expect(front).toMatchObject({ lectern: 1, id: 'abc123', title, container, source: { file: container } });
        expect(front.tags ?? []).toEqual(tags);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the note word for word after everything else', () => {
    fc.assert(
      fc.property(nasty, nasty, (abstract, note) => {
        fc.pre(note !== '');
        const file = writePaperFile({ ...PAPER, abstract, note });
        const at = file.indexOf('\n## Note\n\n');
        expect(at).toBeGreaterThan(0);
        expect(file.slice(at + '\n## Note\n\n'.length)).toBe(note.endsWith('\n') ? note : `${note}\n`);
      }),
    );
  });

  it('has no live HTML from a title or an abstract', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const tree = markdownTree(writePaperFile({ ...PAPER, title: hostile, abstract: hostile }));
    expect(types(tree)).not.toContain('html');
    expect(shown(tree)).toContain(hostile);
  });

  it('writes what a reader of notes expects', () => {
    const file = writePaperFile({
      ...PAPER,
      authors: [{ family: 'Ba', given: 'Jimmy Lei', literal: null }],
      issued: { year: 2016, month: 7, day: null },
      identifiers: [{ scheme: 'arxiv', value: '1607.06450' }],
      tags: ['norm layers'],
      state: 'read',
      note: 'Compare with *batch* statistics.\n',
    });
    expect(file).toBe(
      [
        '---',
        'lectern: 1',
        'id: "abc123"',
        'title: "A title"',
        'authors:',
        '  - "Ba, Jimmy Lei"',
        'year: 2016',
        'issued: "2016-07"',
        'identifiers:',
        '  - "arxiv:1607.06450"',
        'tags:',
        '  - "norm layers"',
        'state: "read"',
        '---',
        '',
        '# A title',
        '',
        '## Abstract',
        '',
        'An abstract.',
        '',
        '## Note',
        '',
        'Compare with *batch* statistics.',
        '',
      ].join('\n'),
    );
  });
});

describe('escapeMarkdown', () => {
  it('keeps paragraphs', () => {
    expect(escapeMarkdown('One.\n\nTwo #2.')).toBe('One.\n\nTwo \\#2.');
  });
});

describe('writeIndexFile', () => {
  it('links files whose names have spaces and brackets', () => {
    const entry = { fileName: 'A (b) c.md', title: 'A [b] c', year: 2020, state: 'read', tags: ['x'] };
    const tree = markdownTree(writeIndexFile('mine', [entry], []));
    expect(types(tree)).toContain('link');
    expect(shown(tree)).toContain('A [b] c · 2020 · read · #x');
  });
});
