// Beside the picture: what it means, the list, and what is open.

import { useApp } from '../../../state/use-app.ts';
import { Tabs } from '../../../ui/Tabs.tsx';
import { NodeList } from '../list/NodeList.tsx';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import { Legend } from './Legend.tsx';
import { OpenNode } from './OpenNode.tsx';
import { FoundPathsView } from './PathList.tsx';
import styles from './SidePane.module.css';

/** `isAlone` where nothing can be drawn: it then has the room to itself. */
export function SidePane({ isAlone }: { readonly isAlone: boolean }) {
  const session = useGraphSession();
  const tab = useGraph((state) => state.tab);
  const graph = useGraph((state) => state.graph);
  const open = useGraph((state) => state.open);
  const paths = useGraph((state) => state.paths);
  const isPaperOpen = useApp((state) => state.selectedId !== null);
  const hasPage = open !== null && (open.startsWith('method:') || isPaperOpen);
  return (
    <aside
      className={styles.side}
      data-alone={isAlone || undefined}
      data-wide={(tab === 'open' && hasPage) || undefined}
    >
      <Tabs
        label="Beside the picture"
        fills
        selected={tab}
        onSelect={(next) => session.set({ tab: next })}
        tabs={[
          {
            id: 'legend',
            label: 'Legend',
            content: (
              <div className={styles.padded}>
                <Legend />
              </div>
            ),
          },
          { id: 'list', label: 'List', content: graph !== null && <NodeList graph={graph} /> },
          {
            id: 'open',
            label: paths === null ? 'Open' : 'Paths',
            content: paths === null ? <OpenNode nodeKey={open} /> : <FoundPathsView found={paths} />,
          },
        ]}
      />
    </aside>
  );
}
