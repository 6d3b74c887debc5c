// The text sizes to choose from, by name.

import type { Settings } from '#shared/contract/settings.ts';

const SCALES = { small: 0.9, normal: 1, large: 1.15, larger: 1.3 } as const satisfies Record<
  string,
  Settings['textScale']
>;

export type TextSize = keyof typeof SCALES;

export const TEXT_SIZES: readonly { readonly value: TextSize; readonly label: string }[] = [
  { value: 'small', label: 'Small' },
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
  { value: 'larger', label: 'Larger' },
];

export function textScaleOf(size: TextSize): Settings['textScale'] {
  return SCALES[size];
}

export function textSizeOf(scale: Settings['textScale']): TextSize {
  return TEXT_SIZES.find(({ value }) => SCALES[value] === scale)?.value ?? 'normal';
}
