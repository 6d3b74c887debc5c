// The right pane: the open paper, from its title to the reader's note.

import { useEffect, useRef } from 'react';
import { errorWords } from '../../api/error-messages.ts';
import { ErrorBoundary } from '../../app/ErrorBoundary.tsx';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import styles from './PaperPane.module.css';
import { PaperView } from './PaperView.tsx';

/** `isAlone` in a narrow window, where it needs a way back to the list. */
export function PaperPane({ isAlone = false }: { readonly isAlone?: boolean }) {
  const paper = useApp((state) => state.paper);
  const selectedId = useApp((state) => state.selectedId);
  const error = useApp((state) => state.paperError);
  const loadPaper = useApp((state) => state.loadPaper);
  const isListLoading = useApp((state) => state.isListLoading);
  const pane = useRef<HTMLElement>(null);
  const shownId = paper?.id ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper starts at its top
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [shownId]);

  const content = () => {
    if (error !== null && selectedId !== null)
      return <ErrorState words={errorWords(error)} onRetry={() => loadPaper(selectedId)} />;
    if (paper !== null && (selectedId !== null || isListLoading)) return <PaperView paper={paper} isAlone={isAlone} />;
    if (isListLoading || selectedId !== null) return null;
    return (
      <EmptyState title="No paper is open">
        <p>Choose one in the list, or move through it with J and K.</p>
      </EmptyState>
    );
  };
  return (
    <section ref={pane} className={styles.pane} aria-label="Paper" tabIndex={-1} {...focusTarget('paper')}>
      <ErrorBoundary resetKey={shownId ?? ''}>{content()}</ErrorBoundary>
    </section>
  );
}
