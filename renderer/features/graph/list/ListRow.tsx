// A row of the list: a node with how many links it has, or one link of the node above.

import { ChevronRight, Pin } from 'lucide-react';
import type { Graph } from '#shared/contract/graph.ts';
import { Name } from '../../text/Name.tsx';
import { keyAt } from '../session/graph-state.ts';
import { useGraph } from '../session/session-context.ts';
import { LinkQuote } from '../side/LinkQuote.tsx';
import { TypeSwatch } from '../side/TypeSwatch.tsx';
import { nodeWords } from '../words.ts';
import { type GraphRow, linkRowWords } from './list-rows.ts';
import styles from './NodeList.module.css';

export interface ListRowProps {
  readonly id: string;
  readonly graph: Graph;
  readonly row: GraphRow;
  readonly position: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly isUnfolded: boolean;
  readonly onPress: (isFolding: boolean) => void;
}

export function ListRow({ id, graph, row, position, total, isActive, isUnfolded, onPress }: ListRowProps) {
  const key = keyAt(graph, row.node);
  const isSelected = useGraph((state) => key !== null && row.kind === 'node' && state.selected.has(key));
  const isMarked = useGraph((state) => row.kind === 'node' && (state.pathFrom === key || state.linkFrom === key));
  const { nodes } = graph;
  const isPinned = row.kind === 'node' && nodes.isPinned[row.node] === true;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    <div
      id={id}
      role="option"
      className={styles.row}
      data-kind={row.kind}
      data-active={isActive || undefined}
      data-selected={isSelected || isMarked || undefined}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={position + 1}
      onClick={(event) => onPress(event.target instanceof Element && event.target.closest('[data-fold]') !== null)}
    >
      {row.kind === 'node' ? (
        <>
          <span data-fold className={styles.fold} data-open={isUnfolded || undefined} aria-hidden>
            <ChevronRight size={14} />
          </span>
          <span className={styles.words}>
            <span className={styles.name}>
              <Name text={nodes.name[row.node] ?? ''} />
            </span>
            <span className={styles.what}>{nodeWords(graph, row.node)}</span>
          </span>
          {isPinned && <Pin size={13} aria-hidden />}
          <span className={styles.count}>
            {nodes.degree[row.node]}
            <span className={styles.heard}>
              {nodes.degree[row.node] === 1 ? ' link' : ' links'}
              {isUnfolded && ' shown below'}
              {isPinned && ', pinned'}
            </span>
          </span>
        </>
      ) : (
        <LinkRow graph={graph} row={row} isActive={isActive} />
      )}
    </div>
  );
}

function LinkRow(props: {
  readonly graph: Graph;
  readonly row: Extract<GraphRow, { kind: 'link' }>;
  readonly isActive: boolean;
}) {
  const { graph, row, isActive } = props;
  const type = graph.types[graph.links.type[row.link] ?? -1];
  const isSuggested = graph.links.isSuggested[row.link] === true;
  return (
    <>
      <TypeSwatch
        colour={type?.colour ?? 'related'}
        dash={isSuggested ? '4 4' : (type?.dash ?? '')}
        isThin={type === undefined || isSuggested}
      />
      <span className={styles.words}>
        <span className={styles.link}>
          <Name text={linkRowWords(graph, row)} />
        </span>
        {isActive && <LinkQuote graph={graph} index={row.link} />}
      </span>
    </>
  );
}
