// What a note may become on screen: text, and nothing that runs or loads.

import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, markdownTree } from './markdown-tree.ts';

function all(body: string): Nodes[] {
  const found: Nodes[] = [];
  const visit = (node: Nodes) => {
    found.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(markdownTree(body));
  return found;
}

function textOf(body: string): string {
  return all(body)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext></table><mglyph><style><!--',
  '[x](javascript:alert(1))',
  '[x](JaVa&#x09;Script:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '<javascript:alert(1)>',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](http://tracker.example/pixel.png)',
  '![x](file:///etc/passwd)',
  '```"><svg/onload=alert(1)>\ncode\n```',
];

describe('markdownTree', () => {
  it.each(ATTACKS)('makes nothing that runs or loads of %s', (attack) => {
    for (const node of all(attack)) {
      expect(node.type).not.toBe('raw');
      if (node.type !== 'element') continue;
      expect(['script', 'style', 'svg', 'iframe', 'object', 'math']).not.toContain(node.tagName);
      expect(node.properties['src']).toBeUndefined();
      expect(Object.keys(node.properties).filter((name) => name.startsWith('on'))).toEqual([]);
      const { href } = node.properties;
      if (href !== undefined) expect(String(href)).toMatch(/^(?:https?:|mailto:|#)/);
    }
  });

  it('keeps words in angle brackets, inline and as a block', () => {
    expect(textOf('the <projektor> method')).toContain('<projektor>');
    expect(textOf('<projektor>\n\nnext')).toContain('<projektor>');
  });

  it('gives ids of its own a prefix, so that none can take a name of the page', () => {
    const ids = all('a[^body]\n\n[^body]: b').flatMap((node) =>
      node.type === 'element' && typeof node.properties['id'] === 'string' ? [node.properties['id']] : [],
    );
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id).toMatch(/^note-/);
  });

  it('knows tables, task lists and formulas', () => {
    const names = all('| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n$e^x$').flatMap((node) =>
      node.type === 'element' ? [`${node.tagName}.${String(node.properties['className'] ?? '')}`] : [],
    );
    expect(names).toContain('table.');
    expect(names.some((name) => name.startsWith('input'))).toBe(true);
    expect(names.some((name) => name.includes('math-inline'))).toBe(true);
  });
});

describe('markdownBlocks', () => {
  it('are what is drawn, without the line ends between', () => {
    expect(markdownBlocks('# One\n\ntwo\n\n- three\n').map(({ type }) => type)).toEqual([
      'element',
      'element',
      'element',
    ]);
  });
});
