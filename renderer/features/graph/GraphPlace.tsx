// The graph: the picture in the middle, what it means and what is open on the right.

import { useState } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import type { PlaceOf } from '../../state/place.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import type { GraphDrawing } from './drawing/graph-drawing.ts';
import styles from './GraphPlace.module.css';
import { GraphHeader } from './header/GraphHeader.tsx';
import { canDraw } from './picture/can-draw.ts';
import { EmptyGraph } from './picture/EmptyGraph.tsx';
import { GraphPicture } from './picture/GraphPicture.tsx';
import { SelectionBar } from './picture/SelectionBar.tsx';
import { GraphSessionContext, useGraph, useGraphSession } from './session/session-context.ts';
import { useNewSession } from './session/use-new-session.ts';
import { SidePane } from './side/SidePane.tsx';

/** Another thing to look around is another stay: filter, search and selection begin anew. */
export function GraphPlace({ place }: { readonly place: PlaceOf<'graph'> }) {
  const session = useNewSession(place);
  return (
    <GraphSessionContext value={session}>
      <GraphView />
    </GraphSessionContext>
  );
}

function GraphView() {
  const session = useGraphSession();
  const graph = useGraph((state) => state.graph);
  const error = useGraph((state) => state.error);
  const [drawing, setDrawing] = useState<GraphDrawing | null>(null);
  const [isDrawn] = useState(canDraw);
  const isEmpty = graph !== null && graph.nodes.id.length === 0;
  return (
    <main className={styles.place}>
      <GraphHeader drawing={drawing} />
      {error !== null ? (
        <ErrorState words={errorWords(error)} onRetry={session.reload} />
      ) : (
        <div className={styles.body}>
          {isEmpty && <EmptyGraph />}
          {isDrawn && !isEmpty && (
            <div className={styles.middle}>
              <GraphPicture onDrawing={setDrawing} />
              <SelectionBar />
            </div>
          )}
          {!isDrawn && (
            <p className={styles.undrawn} role="status">
              This window cannot draw pictures (it has no WebGL). The list has every node and every link.
            </p>
          )}
          <SidePane isAlone={!isDrawn} />
        </div>
      )}
    </main>
  );
}
