// The pane of the open method: beside the list of methods, and beside the graph.

import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { MethodId } from '#shared/contract/ids.ts';
import { errorWords } from '../../api/error-messages.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBoundary } from '../../app/ErrorBoundary.tsx';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import paneStyles from '../papers/PaperPane.module.css';
import { MethodPage } from './MethodPage.tsx';
import type { Method } from './method-value.ts';

export interface MethodPaneProps {
  readonly id: MethodId | null;
  /** In a narrow window, where it needs a way back to the list. */
  readonly isAlone?: boolean;
  /** Deleted, merged into another, or its making undone. */
  readonly onGone: () => void;
}

export function MethodPane({ id, isAlone = false, onGone }: MethodPaneProps) {
  const version = useApp(({ changed }) => changed.method + changed.link + changed.tag + changed.paper + changed.note);
  const setPaperOnTop = useApp((state) => state.setPaperOnTop);
  const pane = useRef<HTMLElement>(null);
  const { value, error, reload } = useQuery(
    async (client, signal) => (id === null ? null : { id, method: await methodOrNull(client, id, signal) }),
    [id, version],
  );
  // An answer about another method says nothing of this one.
  const answer = value?.id === id ? value : null;
  const isGone = answer !== null && answer.method === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once of each method
  useEffect(() => {
    if (isGone && id !== null) onGone();
  }, [isGone, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another method starts at its top
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [id]);

  const content = () => {
    if (id === null || isGone)
      return (
        <EmptyState title="No method is open">
          <p>Choose one in the list.</p>
        </EmptyState>
      );
    if (error !== null) return <ErrorState words={errorWords(error)} onRetry={reload} />;
    return answer?.method && <MethodPage key={id} method={answer.method} />;
  };
  return (
    <section ref={pane} className={paneStyles.pane} aria-label="Method" tabIndex={-1} {...focusTarget('method')}>
      {isAlone && (
        <Button variant="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={() => setPaperOnTop(false)}>
          Methods
        </Button>
      )}
      <ErrorBoundary resetKey={id ?? ''}>{content()}</ErrorBoundary>
    </section>
  );
}

/** Null when it is not there (any more). */
async function methodOrNull(client: LecternClient, id: MethodId, signal: AbortSignal): Promise<Method | null> {
  try {
    return await client.methods.get({ id }, { signal });
  } catch (error) {
    if (toAppError(error).value.code === 'NOT_FOUND') return null;
    throw error;
  }
}
