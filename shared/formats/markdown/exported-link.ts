// A link in the front matter of one of its ends: what relates to what, how, and on what evidence.

import { withValues } from './front-matter.ts';

/** A link as the file of one end tells it. */
export interface ExportedLink {
  readonly type: string;
  /** `in` when the file's own thing is the target; a symmetric link is told as `out` by both. */
  readonly direction: 'out' | 'in';
  /** The other end. */
  readonly end: { readonly kind: 'paper' | 'method'; readonly id: string; readonly name: string };
  readonly tags: readonly string[];
  readonly remark: string | null;
  readonly evidence: readonly (
    | { readonly kind: 'quote'; readonly quote: string; readonly paper: string | null }
    | { readonly kind: 'judgement' }
  )[];
}

/** A link's fields; the other end is its `target` or, where the link comes in, its `source`. */
export function linkFields({ type, direction, end, tags, remark, evidence }: ExportedLink): Record<string, unknown> {
  return withValues({
    type,
    [direction === 'out' ? 'target' : 'source']: end.name,
    kind: end.kind,
    id: end.id,
    tags,
    remark,
    evidence: evidence.map((piece) =>
      piece.kind === 'judgement' ? { judgement: true } : withValues({ quote: piece.quote, paper: piece.paper }),
    ),
  });
}
