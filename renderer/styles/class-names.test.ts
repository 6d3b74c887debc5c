// Every class a component names is in its style sheet: a rule that was moved away would be missed by nobody else.

import { describe, expect, it } from 'vitest';

/** Read as text: vitest gives no content for a style imported as one. */
const SHEETS: Readonly<Record<string, string>> = import.meta.glob('../**/*.module.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SOURCES: Readonly<Record<string, string>> = import.meta.glob(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The sheet an import means, as a path from here. */
function sheetOf(source: string, specifier: string): string {
  const folder = new URL(source, 'file:///renderer/styles/').href;
  const { pathname } = new URL(specifier, folder);
  const shared = '/renderer/styles/';
  return pathname.startsWith(shared) ? `./${pathname.slice(shared.length)}` : `..${pathname.slice('/renderer'.length)}`;
}

function classesOf(sheet: string): Set<string> {
  const withoutComments = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Set([...withoutComments.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name));
}

interface Named {
  readonly source: string;
  readonly sheet: string;
  readonly name: string;
}

const NAMED: readonly Named[] = Object.entries(SOURCES).flatMap(([source, text]) =>
  [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, alias = '', specifier = '']) =>
    [...text.matchAll(new RegExp(`\\b${alias}\\.(?!module\\b)(\\w+)\\b(?!\\()`, 'g'))].map(([, name = '']) => ({
      source,
      sheet: sheetOf(source, specifier),
      name,
    })),
  ),
);

describe('class names', () => {
  it('are looked for in every component', () => {
    expect(NAMED.length).toBeGreaterThan(600);
    expect(NAMED.filter(({ sheet }) => SHEETS[sheet] === undefined)).toEqual([]);
  });

  it('are all in the sheets they are taken from', () => {
    const classes = new Map(Object.entries(SHEETS).map(([file, sheet]) => [file, classesOf(sheet)]));
    expect(NAMED.filter(({ sheet, name }) => classes.get(sheet)?.has(name) !== true)).toEqual([]);
  });
});
