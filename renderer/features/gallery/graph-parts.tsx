// Specimens of what stands around the picture of the graph.

import { type ReactNode, useState } from 'react';
import { fakeClient } from '../../testing/fake-client.ts';
import { InApp, standIn } from '../../testing/in-app.tsx';
import { PictureTools } from '../graph/picture/PictureTools.tsx';
import { createGraphSession } from '../graph/session/graph-session.ts';
import { GraphSessionContext } from '../graph/session/session-context.ts';
import { Legend } from '../graph/side/Legend.tsx';
import { sampleGraph } from '../graph/testing/sample-graph.ts';
import styles from './Gallery.module.css';
import type { Specimen } from './specimen.ts';

const client = fakeClient({});
const GRAPH = sampleGraph({
  nodes: ['BatchLLM', 'vLLM', 'Serving'],
  links: [
    ['BatchLLM', 'outperforms', 'vLLM'],
    ['Serving', null, 'vLLM'],
  ],
});

/** A stay in the graph that asks nobody. */
function InGraph({ children }: { readonly children: ReactNode }) {
  const [session] = useState(() => {
    const made = createGraphSession({ client: () => client }, standIn(client).store, null);
    made.set({ graph: GRAPH });
    return made;
  });
  return (
    <InApp client={client}>
      <GraphSessionContext value={session}>{children}</GraphSessionContext>
    </InApp>
  );
}

export const GRAPH_PARTS: readonly Specimen[] = [
  {
    name: 'Around the graph',
    states: [
      {
        label: 'tools of the picture',
        content: (
          <InGraph>
            <div className={styles.corner}>
              <PictureTools drawing={null} />
            </div>
          </InGraph>
        ),
      },
      {
        label: 'legend',
        content: (
          <InGraph>
            <Legend />
          </InGraph>
        ),
      },
    ],
  },
];
