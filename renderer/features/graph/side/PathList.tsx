// The ways from one node to another, as steps one can read.

import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Name } from '../../text/Name.tsx';
import { type FoundPaths, keyOf, nameOf } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import { linkWords } from '../words.ts';
import styles from './OpenNode.module.css';

export function FoundPathsView({ found: { from, to, paths } }: { readonly found: FoundPaths }) {
  const session = useGraphSession();
  const graph = useGraph((state) => state.graph);
  const ends = `${nameOf(graph, from) ?? 'one'} and ${nameOf(graph, to) ?? 'the other'}`;
  const close = <Button onPress={() => session.set({ paths: null })}>Back to the whole picture</Button>;
  if (paths.length === 0)
    return (
      <EmptyState title="No path between the two" actions={close}>
        <p>
          Nothing the library links leads from <Name text={ends} />.
        </p>
      </EmptyState>
    );
  /** "extends", read along the path. */
  const stepWords = (linkId: string, source: string) => {
    const at = graph === null ? -1 : graph.links.id.indexOf(linkId);
    if (graph === null || linkId === '' || at < 0) return 'with';
    return linkWords(graph, at, graph.nodes.id[graph.links.source[at] ?? -1] === source);
  };
  return (
    <div className={styles.card}>
      <h2 className={styles.name}>
        Between <Name text={ends} />
      </h2>
      <ol>
        {paths.map(({ nodes, names, linkIds }) => (
          <li key={linkIds.join(' ') + nodes.map(keyOf).join(' ')} className={styles.path}>
            {nodes.map((node, at) => (
              <span key={keyOf(node)} className={styles.line}>
                {at > 0 && (
                  <span className={styles.what}>
                    <Name text={stepWords(linkIds[at - 1] ?? '', nodes[at - 1]?.id ?? '')} />
                  </span>
                )}
                <button type="button" className={styles.other} onClick={() => session.openNode(keyOf(node))}>
                  <Name text={names[at] ?? ''} />
                </button>
              </span>
            ))}
          </li>
        ))}
      </ol>
      <div>{close}</div>
    </div>
  );
}
