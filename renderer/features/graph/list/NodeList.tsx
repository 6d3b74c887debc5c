// The graph as a list: everything the picture does, by key and for those who hear the window.

import { useId, useMemo, useState } from 'react';
import type { Graph } from '#shared/contract/graph.ts';
import { announce } from '../../../ui/announce.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { afterMove, listMove } from '../../imports/lists/list-keys.ts';
import { rowId, VirtualList } from '../../imports/lists/VirtualList.tsx';
import { keyAt, type NodeKey, numbersOf } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import { ListRow } from './ListRow.tsx';
import { listAction } from './list-actions.ts';
import { type GraphRow, listRows, orderedNodes, rowKey } from './list-rows.ts';
import styles from './NodeList.module.css';

const LIST_ID = 'graph-nodes';

export function NodeList({ graph }: { readonly graph: Graph }) {
  const session = useGraphSession();
  const search = useGraph((state) => state.search);
  const [unfoldedKeys, setUnfolded] = useState<ReadonlySet<NodeKey>>(new Set());
  // By what it is and not by number: after a change of the library the same row is another one.
  const [active, setActive] = useState<string | null>(null);
  const hintId = useId();
  const nodes = useMemo(() => orderedNodes(graph, search), [graph, search]);
  const unfolded = useMemo(() => {
    const numbers = numbersOf(graph);
    return new Set([...unfoldedKeys].flatMap((key) => numbers.get(key) ?? []));
  }, [graph, unfoldedKeys]);
  const rows = useMemo(() => listRows(graph, nodes, unfolded), [graph, nodes, unfolded]);
  const index = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex((at) => rowKey(graph, at) === active),
      ),
    [graph, rows, active],
  );
  const row = rows[index];
  const moveTo = (at: number) => {
    const next = rows[at];
    setActive(next === undefined ? null : rowKey(graph, next));
  };

  const fold = (node: number, isOpen: boolean) => {
    const key = keyAt(graph, node);
    if (key === null) return;
    setUnfolded((before) => {
      const next = new Set(before);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  };
  const press = (at: GraphRow, key: string): boolean => {
    const node = at.kind === 'node' ? at.node : at.other;
    if (key === 'ArrowRight' && at.kind === 'node') fold(at.node, true);
    else if (key === 'ArrowLeft') {
      fold(at.node, false);
      setActive(rowKey(graph, { kind: 'node', node: at.node }));
    } else {
      const id = keyAt(graph, node);
      const words = id === null ? null : listAction(session, graph, id, key);
      if (words === null) return false;
      if (words !== '') announce(words);
    }
    return true;
  };

  if (rows.length === 0)
    return (
      <EmptyState title={search.trim() === '' ? 'Nothing is linked yet' : 'Nothing of that name is shown'}>
        <p>Only what is in the picture is listed here.</p>
      </EmptyState>
    );
  return (
    <div className={styles.list}>
      <p id={hintId} className={styles.hint}>
        Enter opens, Right shows the links. Space selects, P pins, A shows what is around, X finds paths, L links.
      </p>
      <VirtualList
        id={LIST_ID}
        label="Nodes of the graph"
        describedBy={hintId}
        focusName="list"
        count={rows.length}
        estimatePx={(at) => (rows[at]?.kind === 'link' ? 30 : 46)}
        activeIndex={index}
        onSeen={noop}
        onKeyDown={(event, pageRows) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const move = listMove(event, pageRows);
          if (move !== null) moveTo(afterMove(move, index, rows.length));
          else if (row === undefined || !press(row, event.key.length === 1 ? event.key.toLowerCase() : event.key))
            return;
          event.preventDefault();
          event.stopPropagation();
        }}
        renderRow={(at) => {
          const shown = rows[at];
          return shown === undefined ? null : (
            <ListRow
              id={rowId(LIST_ID, at)}
              graph={graph}
              row={shown}
              position={at}
              total={rows.length}
              isActive={at === index}
              isUnfolded={shown.kind === 'node' && unfolded.has(shown.node)}
              onPress={(isFolding) => {
                moveTo(at);
                if (isFolding && shown.kind === 'node') fold(shown.node, !unfolded.has(shown.node));
                else press(shown, 'Enter');
              }}
            />
          );
        }}
      />
    </div>
  );
}

function noop(): void {
  // All rows are here already.
}
