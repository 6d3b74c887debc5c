// What is under the pointer: a node and what it is, or a link with the sentence that says so.

import { plural } from '../../../text/plural.ts';
import { Name } from '../../text/Name.tsx';
import type { Hovered } from '../drawing/gestures.ts';
import { useGraph } from '../session/session-context.ts';
import { LinkQuote } from '../side/LinkQuote.tsx';
import { linkWords, nodeWords } from '../words.ts';
import styles from './HoverCard.module.css';

export interface HoverCardProps {
  readonly hovered: Hovered | null;
  /** The size of the picture: near its rim the card is on the other side of the pointer. */
  readonly room: { readonly width: number; readonly height: number };
}

/** Follows the pointer and is for it alone: the list has the same for everyone else. */
export function HoverCard({ hovered, room }: HoverCardProps) {
  const graph = useGraph((state) => state.graph);
  if (hovered === null || graph === null) return null;
  const { x, y } = hovered.point;
  const { nodes, links } = graph;
  const name = (at: number | undefined) => <Name text={nodes.name[at ?? -1] ?? ''} />;
  return (
    <div
      className={styles.card}
      style={{ left: x, top: y }}
      data-left={x > room.width * 0.55 || undefined}
      data-up={y > room.height * 0.6 || undefined}
      aria-hidden
    >
      {hovered.kind === 'node' ? (
        <>
          <p className={styles.name}>{name(hovered.at)}</p>
          <p className={styles.what}>
            {nodeWords(graph, hovered.at)} · {plural(nodes.degree[hovered.at] ?? 0, 'link')}
            {nodes.isPinned[hovered.at] === true && ' · pinned'}
          </p>
        </>
      ) : (
        <>
          <p className={styles.name}>
            {name(links.source[hovered.at])}{' '}
            <em>
              <Name text={linkWords(graph, hovered.at, true)} />
            </em>{' '}
            {name(links.target[hovered.at])}
          </p>
          <LinkQuote graph={graph} index={hovered.at} />
        </>
      )}
    </div>
  );
}
