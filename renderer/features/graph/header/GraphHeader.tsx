// The bar of the graph: what is sought, what is shown, how much of it, and what to take away.

import { useApp } from '../../../state/use-app.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import type { GraphDrawing } from '../drawing/graph-drawing.ts';
import { foundNodes } from '../session/look.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import { countWords } from '../words.ts';
import { ExportMenu } from './ExportMenu.tsx';
import styles from './GraphHeader.module.css';
import { ScopeMenu } from './ScopeMenu.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

export function GraphHeader({ drawing }: { readonly drawing: GraphDrawing | null }) {
  const session = useGraphSession();
  const search = useGraph((state) => state.search);
  const graph = useGraph((state) => state.graph);
  const rule = useGraph((state) => state.query.capRule);
  const isReadOnly = useApp((state) => state.library?.readOnly) ?? false;
  const found = graph !== null && search.trim() !== '' ? foundNodes(graph, search).length : null;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>Graph</h1>
      <div className={styles.find}>
        <SearchField
          label="Find in the graph"
          placeholder="Find in the graph"
          value={search}
          onChange={(text) => session.set({ search: text, paths: null })}
        />
      </div>
      <ScopeMenu />
      <span className={styles.count} role="status">
        {graph !== null && countWords(graph.nodes.id.length, graph.totalNodes, rule)}
        {found !== null && ` · ${found.toLocaleString('en-GB')} found`}
      </span>
      <ViewsMenu drawing={drawing} isReadOnly={Boolean(isReadOnly)} />
      <ExportMenu />
    </header>
  );
}
