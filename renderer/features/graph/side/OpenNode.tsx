// The node that is open: its paper, or its method with links and their sentences.

import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PaperPane } from '../../papers/PaperPane.tsx';
import { endpointOf, type NodeKey } from '../session/graph-state.ts';
import { MethodCard } from './MethodCard.tsx';
import { NodeActions } from './NodeActions.tsx';
import styles from './OpenNode.module.css';

export function OpenNode({ nodeKey }: { readonly nodeKey: NodeKey | null }) {
  if (nodeKey === null)
    return (
      <EmptyState title="Nothing is open">
        <p>Press a node in the picture, or Enter in the list. With Shift, two presses show the paths between.</p>
      </EmptyState>
    );
  const node = endpointOf(nodeKey);
  return (
    <div className={styles.open}>
      <NodeActions nodeKey={nodeKey} />
      {node.kind === 'paper' ? <PaperPane /> : <MethodCard id={node.id} />}
    </div>
  );
}
