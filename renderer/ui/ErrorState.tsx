// What a place shows when it could not do its work: what happened, what was kept, what to do.

import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import styles from './ErrorState.module.css';

export interface ErrorWords {
  readonly title: string;
  /** What was kept. */
  readonly kept: string;
  /** What the reader can do. */
  readonly advice: string;
  /** The same in steps, where one sentence does not do. */
  readonly steps?: readonly string[];
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
        {words.steps === undefined ? (
          <p>{words.advice}</p>
        ) : (
          <ol className={styles.steps}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </EmptyState>
    </div>
  );
}
