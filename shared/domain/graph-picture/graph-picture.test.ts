// The files a graph is taken away as: whole, well formed, and deaf to what names contain.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGraphml } from './graphml.ts';
import { toJsonCanvas } from './json-canvas.ts';
import { type Picture, type PictureLink, type PictureNode, xmlText } from './picture.ts';
import { toSvg } from './svg.ts';

const coordinate = fc.double({ min: 0, max: 900, noNaN: true });
const node = fc.record({
  kind: fc.constantFrom('paper', 'method'),
  detail: fc.constantFrom('inbox', 'system'),
  name: fc.string({ unit: 'binary' }),
  year: fc.option(fc.integer({ min: 1900, max: 2030 })),
  x: coordinate,
  y: coordinate,
  radius: fc.double({ min: 4, max: 17, noNaN: true }),
  shape: fc.constantFrom('circle', 'square', 'dot'),
  isPinned: fc.boolean(),
} as const);

const picture = fc.array(node, { minLength: 1, maxLength: 8 }).chain((nodes) =>
  fc
    .array(
      fc.record({
        source: fc.nat(nodes.length - 1),
        target: fc.nat(nodes.length - 1),
        label: fc.string({ unit: 'binary' }),
        isSymmetric: fc.boolean(),
        isSuggested: fc.boolean(),
        dash: fc.constantFrom('', '6 3'),
      }),
      { maxLength: 8 },
    )
    .map(
      (links): Picture => ({
        nodes: nodes.map(
          (values, at): PictureNode => ({
            ...values,
            id: `method:${at}`,
            label: values.name,
            colour: 'rgb(31, 95, 168)',
            fill: '#ffffff',
          }),
        ),
        links: links.map((values): PictureLink => ({ ...values, colour: 'rgb(0, 0, 0)', width: 1.7 })),
        width: 900,
        height: 600,
        paper: '#fdfcf9',
        ink: '#1f2124',
      }),
    ),
);

/** What an XML reader would give back for a text. */
function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    '#9': '\t',
    '#10': '\n',
    '#13': '\r',
  };
  return text.replace(/&([a-z]+|#\d+);/g, (_, name: string) => signs[name] ?? '?');
}

/** Every element's name, opening and closing; fails on anything that is not plain XML of ours. */
function elements(xml: string): string[] {
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  const open: string[] = [];
  const found: string[] = [];
  for (const [, closing, name = '', attributes = '', empty] of body.matchAll(
    /<(\/?)([a-z]+)((?: [\w.:-]+="[^"<>]*")*)(\/?)>/g,
  )) {
    expect(attributes).not.toMatch(/ on\w+=/);
    if (closing === '/') expect(open.pop()).toBe(name);
    else {
      found.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  expect(body.replace(/<\/?[a-z]+(?: [\w.:-]+="[^"<>]*")*\/?>/g, '')).not.toMatch(/[<>]/);
  return found;
}

const count = (names: readonly string[], name: string) => names.filter((other) => other === name).length;

describe('xmlText', () => {
  it('is read back as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = xmlText(text);
        expect(escaped).not.toMatch(/[<>"]/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
        const possible = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
        expect(unescaped(escaped)).toBe(possible.toWellFormed());
      }),
    );
  });
});

describe('toSvg', () => {
  it('has a shape for every node and a line for every link, whatever they are called', () => {
    fc.assert(
      fc.property(picture, (given) => {
        const names = elements(toSvg(given));
        expect(count(names, 'circle') + count(names, 'rect')).toBe(given.nodes.length + 1);
        expect(count(names, 'path')).toBe(given.links.length);
        expect(count(names, 'script')).toBe(0);
      }),
    );
  });
});

describe('toGraphml', () => {
  it('has every node with its facts and every link with its type', () => {
    fc.assert(
      fc.property(picture, (given) => {
        const file = toGraphml(given);
        const names = elements(file);
        expect(count(names, 'node')).toBe(given.nodes.length);
        expect(count(names, 'edge')).toBe(given.links.length);
        expect(count(names, 'key')).toBe(9);
        const declared = [...file.matchAll(/<key id="([\w-]+)"/g)].map(([, id]) => id);
        const used = new Set([...file.matchAll(/<data key="([\w-]+)"/g)].map(([, id]) => id));
        expect(declared).toEqual(expect.arrayContaining([...used]));
        expect(file.match(/directed="false"/g)?.length ?? 0).toBe(
          given.links.filter(({ isSymmetric }) => isSymmetric).length,
        );
      }),
    );
  });
});

describe('toJsonCanvas', () => {
  it('has cards and arrows that refer to each other, and names that stay plain text', () => {
    fc.assert(
      fc.property(picture, (given) => {
        const canvas = JSON.parse(toJsonCanvas(given));
        const ids = canvas.nodes.map(({ id }: { id: string }) => id);
        expect(new Set(ids).size).toBe(given.nodes.length);
        for (const { fromNode, toNode } of canvas.edges)
          expect(ids).toEqual(expect.arrayContaining([fromNode, toNode]));
        for (const [at, { text, color }] of canvas.nodes.entries()) {
          expect(text.replace(/\\([\\`*_{}[\]()<>#+\-!|~$^=&.])/g, '$1')).toBe(given.nodes[at]?.name);
          expect(color).toBe('#1f5fa8');
        }
      }),
    );
  });
});
