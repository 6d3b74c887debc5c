// The visual language keeps its promises: colours come from tokens, and every text can be read on every ground.

import { describe, expect, it } from 'vitest';
import { contrast, parseHex, type Rgb } from './contrast.ts';

/** Read as text: vitest gives no content for a style imported as one. */
const SHEETS: Readonly<Record<string, string>> = import.meta.glob('../**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const TOKENS = SHEETS['./tokens.css'] ?? '';
/** What a browser reads before any style: the page itself, and what an application window is made from. */
const FRAMES: Readonly<Record<string, string>> = import.meta.glob(['../index.html', '../public/*.webmanifest'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const OTHERS = Object.entries(SHEETS).filter(([file]) => file !== './tokens.css');

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Tokens that are one colour a theme. */
const COLOURS = new Map(
  [...TOKENS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: parseHex(light), dark: parseHex(dark) }],
  ),
);

function colour(name: string, theme: Theme): Rgb {
  const found = COLOURS.get(name);
  if (found === undefined) throw new Error(`--${name} is no colour`);
  return found[theme];
}

/** What text may stand on. */
const GROUNDS = ['paper', 'rail', 'ground', 'hover', 'rail-hover', 'accent-soft'];
/** What text may be written in, on any of them. */
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'good', 'warn', 'bad'];
const LINKS = [...COLOURS.keys()].filter((name) => name.startsWith('link-'));
const HUES = [...COLOURS.keys()].filter((name) => name.startsWith('hue-'));
/** Texts and grounds that belong to each other alone. */
const PAIRS = [
  ['ink', 'mark'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
] as const;
/** Grounds of dots, bars, knobs and tracks: seen, never written on. */
const SHAPES = ['accent', 'accent-strong', 'line', 'line-strong', 'mark', 'shade', 'good', 'warn', 'bad'];
/** Edges and shapes one must see to use something. */
const EDGES = ['line-strong', 'accent', 'good', 'warn', 'bad', ...HUES];

/** The row that keys act on carries the ring instead, in another sheet. */
const LISTS_WHOSE_ROW_HAS_THE_RING = ['../features/papers/PaperList.module.css'];

describe('the colour tokens', () => {
  it('are all found', () => {
    expect(COLOURS.size).toBeGreaterThan(20);
    expect(LINKS).toHaveLength(9);
    expect(OTHERS.length).toBeGreaterThan(40);
  });

  it.each(THEMES)('let every text be read on every ground: 4.5 to 1, %s', (theme) => {
    const pairs = [
      ...[...TEXTS, ...LINKS].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
      ...PAIRS,
    ];
    const tooFaint = pairs
      .map(([text, ground]) => ({ text, ground, ratio: contrast(colour(text, theme), colour(ground, theme)) }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(tooFaint).toEqual([]);
  });

  it.each(THEMES)('let every edge and shape be seen: 3 to 1, %s', (theme) => {
    const tooFaint = EDGES.flatMap((edge) => ['paper', 'rail', 'ground'].map((ground) => [edge, ground] as const))
      .map(([edge, ground]) => ({ edge, ground, ratio: contrast(colour(edge, theme), colour(ground, theme)) }))
      .filter(({ ratio }) => ratio < 3);
    expect(tooFaint).toEqual([]);
  });
});

/** Names a sheet gives a token for its own rules: `--title-ink: var(--ink-2)`. */
const ALIASES = new Map<string, string>();
for (const [, sheet] of OTHERS) {
  for (const [, alias = '', name = ''] of sheet.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)) ALIASES.set(alias, name);
}

/** Tokens a sheet uses in a property, as `file: token`, without those allowed. */
function strangers(property: string, allowed: readonly string[]): string[] {
  return OTHERS.flatMap(([file, sheet]) =>
    [...sheet.matchAll(new RegExp(`(?:^|[\\s;{])${property}: ([^;]+);`, 'g'))]
      .flatMap(([, value = '']) => [...value.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name))
      .filter((name) => !allowed.includes(ALIASES.get(name) ?? name))
      .map((name) => `${file}: ${name}`),
  );
}

describe('the style sheets', () => {
  it('write and paint only with tokens that were compared', () => {
    const texts = [...TEXTS, ...HUES, 'on-accent'];
    expect(strangers('color', texts)).toEqual([]);
    expect(strangers('background(?:-color)?', [...GROUNDS, ...SHAPES, ...texts])).toEqual([]);
  });

  it('name no colours of their own', () => {
    const named = OTHERS.filter(([, sheet]) => {
      const withoutForced = sheet.replace(/@media \(forced-colors[\s\S]*?\n {2}\}/g, '');
      return /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(withoutForced);
    });
    expect(named.map(([file]) => file)).toEqual([]);
  });

  it('move things only by the token that stands still for those who ask for stillness', () => {
    const moving = OTHERS.flatMap(([file, sheet]) =>
      [...sheet.matchAll(/(?:transition|animation)(?:-duration)?: ([^;]+);/g)]
        .filter(([, value = '']) => !/var\(--quick\)|none/.test(value))
        .map(([rule]) => `${file}: ${rule}`),
    );
    expect(moving).toEqual([]);
    expect(TOKENS).toMatch(/prefers-reduced-motion: reduce\)[\s\S]*--quick: 0ms/);
  });

  it('take no ring from what has the focus without drawing another', () => {
    const bare = OTHERS.filter(([, sheet]) => /:focus-visible[^{}]*\{[^}]*outline: (?:none|0)/.test(sheet))
      .filter(([, sheet]) => !/:focus-visible[^{}]*\{[^}]*(?:outline: \d+px|background: var\(--accent\))/.test(sheet))
      .map(([file]) => file);
    expect(bare).toEqual(LISTS_WHOSE_ROW_HAS_THE_RING);
  });
});

describe('the frame of an application window', () => {
  const hex = (name: string, theme: Theme) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(TOKENS)?.[theme === 'light' ? 1 : 2];

  it('has the colour of the bars inside it, and the ground of the page while that is loaded', () => {
    const page = FRAMES['../index.html'] ?? '';
    for (const theme of THEMES)
      expect(page).toContain(
        `<meta name="theme-color" content="${hex('rail', theme)}" media="(prefers-color-scheme: ${theme})"`,
      );
    const manifest = JSON.parse(FRAMES['../public/manifest.webmanifest'] ?? '{}') as Record<string, unknown>;
    expect(manifest).toMatchObject({ theme_color: hex('rail', 'light'), background_color: hex('ground', 'light') });
  });
});
