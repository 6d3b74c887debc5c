// The node that is open: its paper or its method, as everywhere, with what can be done with the node above it.

import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OpenEndContext } from '../../links/open-end.ts';
import { MethodPane } from '../../methods/MethodPane.tsx';
import { MethodTasks } from '../../methods/MethodTasks.tsx';
import { PaperPane } from '../../papers/PaperPane.tsx';
import { endpointOf, keyOf, type NodeKey } from '../session/graph-state.ts';
import { useGraphSession } from '../session/session-context.ts';
import { NodeActions } from './NodeActions.tsx';
import styles from './OpenNode.module.css';

/** What is pressed in it is opened in the same pane, so that one stays in the graph. */
export function OpenNode({ nodeKey }: { readonly nodeKey: NodeKey | null }) {
  const session = useGraphSession();
  if (nodeKey === null)
    return (
      <EmptyState title="Nothing is open">
        <p>Press a node in the picture, or Enter in the list. With Shift, two presses show the paths between.</p>
      </EmptyState>
    );
  const node = endpointOf(nodeKey);
  return (
    <OpenEndContext value={(end) => session.openNode(keyOf(end))}>
      <div className={styles.open}>
        <NodeActions nodeKey={nodeKey} />
        {node.kind === 'paper' ? (
          <PaperPane />
        ) : (
          <>
            <MethodPane id={node.id} onGone={() => session.set({ open: null })} />
            <MethodTasks methodId={node.id} />
          </>
        )}
      </div>
    </OpenEndContext>
  );
}
