// What a place shows when it could not do its work: what happened, what was kept, what to do.

import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export interface ErrorWords {
  readonly title: string;
  /** What was kept. */
  readonly kept: string;
  /** What the reader can do. */
  readonly advice: string;
}

export interface ErrorStateProps {
  readonly words: ErrorWords;
  readonly onRetry?: () => void;
}

/** An error as a pane; announced when it appears. */
export function ErrorState({ words, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" style={{ display: 'contents' }}>
      <EmptyState
        title={words.title}
        {...(onRetry === undefined ? {} : { actions: <Button onPress={onRetry}>Try again</Button> })}
      >
        <p>{words.kept}</p>
        <p>{words.advice}</p>
      </EmptyState>
    </div>
  );
}
