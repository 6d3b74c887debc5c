// A method's kind as a shape.

import { kindIcon } from './method-words.ts';

/** Decoration: the kind is always said in words, too. */
export function KindIcon({ kind, size = 11 }: { readonly kind: string; readonly size?: number }) {
  const Icon = kindIcon(kind);
  return <Icon size={size} strokeWidth={2.25} aria-hidden />;
}
