// How methods are named and drawn on screen.

import { Circle, type LucideIcon, Square } from 'lucide-react';
import { METHOD_KINDS, type MentionRole, type MethodKind } from '#shared/domain/method.ts';

export const KIND_LABELS: Readonly<Record<MethodKind, string>> = {
  method: 'Method',
  system: 'System',
  dataset: 'Dataset',
  benchmark: 'Benchmark',
  metric: 'Metric',
  model: 'Model',
  software: 'Software',
};

/** Round for what does something, square for what something is done with or measured on. */
export const KIND_ICONS: Readonly<Record<MethodKind, LucideIcon>> = {
  method: Circle,
  system: Circle,
  software: Circle,
  dataset: Square,
  benchmark: Square,
  metric: Square,
  model: Square,
};

export const ROLE_LABELS: Readonly<Record<MentionRole, string>> = { introduces: 'Introduces', mentions: 'Mentions' };

/** The icon of a kind that came as text; a kind this version does not know is drawn as a method. */
export function kindIcon(kind: string): LucideIcon {
  const known = METHOD_KINDS.find((one) => one === kind);
  return KIND_ICONS[known ?? 'method'];
}

/** What a name is short for, unless that is only the name again. */
export function expansionOf({ name, expansion }: { readonly name: string; readonly expansion: string | null }) {
  return expansion === null || expansion.toLowerCase() === name.toLowerCase() ? null : expansion;
}

/** "86 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
