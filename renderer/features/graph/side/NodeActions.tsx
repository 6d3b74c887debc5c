// What can be done with one node of the picture.

import { Focus, Link2, Pin, PinOff, Route } from 'lucide-react';
import { useApp } from '../../../state/use-app.ts';
import { Button } from '../../../ui/Button.tsx';
import { showAround, togglePin } from '../list/list-actions.ts';
import { type NodeKey, nameOf, numbersOf } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './OpenNode.module.css';

export function NodeActions({ nodeKey }: { readonly nodeKey: NodeKey }) {
  const session = useGraphSession();
  const graph = useGraph((state) => state.graph);
  const pathFrom = useGraph((state) => state.pathFrom);
  const linkFrom = useGraph((state) => state.linkFrom);
  const isReadOnly = useApp((state) => Boolean(state.library?.readOnly));
  const at = graph === null ? undefined : numbersOf(graph).get(nodeKey);
  if (graph === null || at === undefined) return null;
  const isPinned = graph.nodes.isPinned[at] === true;
  const from = pathFrom === null || pathFrom === nodeKey ? null : nameOf(graph, pathFrom);
  const linked = linkFrom === null || linkFrom === nodeKey ? null : nameOf(graph, linkFrom);
  const pinIcon = isPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />;
  return (
    <div className={styles.actions} role="toolbar" aria-label="This node">
      <Button variant="quiet" icon={<Focus size={14} aria-hidden />} onPress={() => showAround(session, nodeKey)}>
        Around it
      </Button>
      <Button
        variant="quiet"
        icon={pinIcon}
        isDisabled={isReadOnly}
        onPress={() => void togglePin(session, graph, nodeKey, graph.nodes.name[at] ?? '')}
      >
        {isPinned ? 'Let go' : 'Pin'}
      </Button>
      <Button variant="quiet" icon={<Route size={14} aria-hidden />} onPress={() => void session.markForPath(nodeKey)}>
        {from !== null ? `Paths from ${from}` : pathFrom === nodeKey ? 'Paths to what?' : 'Paths'}
      </Button>
      <Button
        variant="quiet"
        icon={<Link2 size={14} aria-hidden />}
        isDisabled={isReadOnly}
        onPress={() => session.markForLink(nodeKey)}
      >
        {linked !== null ? `Link from ${linked}` : linkFrom === nodeKey ? 'Link to what?' : 'Link'}
      </Button>
    </div>
  );
}
