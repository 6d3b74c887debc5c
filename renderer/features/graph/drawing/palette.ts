// The colours of the token file as values a canvas can draw with.

import { LINK_COLOURS } from '../../links/link-words.ts';

export type Hue = 'blue' | 'violet' | 'green' | 'ochre' | 'red' | 'teal' | 'plum' | 'grey';

export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly line: string;
  readonly accent: string;
  readonly hues: Readonly<Record<Hue, string>>;
  /** By the name of a link type's colour. */
  readonly links: Readonly<Record<string, string>>;
}

/** The colour of links of a type; one this version does not know is that of related things. */
export function linkColourIn({ links }: Palette, colour: string): string {
  return links[colour] ?? links['related'] ?? 'grey';
}

/** Reads the tokens as they are now: another theme gives other colours. */
export function readPalette(inside: HTMLElement): Palette {
  // A custom property is only text; as the colour of an element it becomes a colour.
  const probe = document.createElement('span');
  inside.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  try {
    return {
      ink: colour('ink'),
      ink2: colour('ink-2'),
      ink3: colour('ink-3'),
      paper: colour('paper'),
      line: colour('line'),
      accent: colour('accent'),
      hues: {
        blue: colour('hue-blue'),
        violet: colour('hue-violet'),
        green: colour('hue-green'),
        ochre: colour('hue-ochre'),
        red: colour('hue-red'),
        teal: colour('hue-teal'),
        plum: colour('hue-plum'),
        grey: colour('hue-grey'),
      },
      links: Object.fromEntries(LINK_COLOURS.map((name) => [name, colour(`link-${name}`)])),
    };
  } finally {
    probe.remove();
  }
}

const mixtures = new Map<string, string>();

/** A colour between two, `share` of the way to the second; both as computed styles print them, `rgb(1, 2, 3)`. */
export function mixed(from: string, to: string, share: number): string {
  // Thousands of links are mixed of a few colours each time they are painted.
  const key = `${from} ${to} ${share}`;
  const known = mixtures.get(key);
  if (known !== undefined) return known;
  const [a, b] = [channels(from), channels(to)];
  const at = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share);
  const made = `rgb(${at(0)}, ${at(1)}, ${at(2)})`;
  mixtures.set(key, made);
  return made;
}

function channels(colour: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
