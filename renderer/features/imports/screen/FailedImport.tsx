// When reading failed as a whole: what happened, and the ways on.

import type { ErrorValue } from '#shared/contract/errors.ts';
import { errorWords } from '../../../api/error-messages.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import styles from './NothingRead.module.css';

export interface FailedImportProps {
  readonly error: ErrorValue;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function FailedImport({ error, onRetry, onClose }: FailedImportProps) {
  const { title, kept, advice } = wordsOf(error);
  return (
    <div role="alert" className={styles.middle}>
      <EmptyState
        title={title}
        actions={
          <>
            <Button variant="primary" onPress={onRetry}>
              Read the files again
            </Button>
            <Button onPress={onClose}>Close</Button>
          </>
        }
      >
        <p>{kept}</p>
        <p>{advice}</p>
      </EmptyState>
    </div>
  );
}

function wordsOf(error: ErrorValue) {
  if (error.code !== 'NOT_FOUND' || error.details.kind !== 'preview') return errorWords(error);
  return {
    title: 'This preview has ended',
    kept: 'It was imported already, Lectern was started anew, or newer previews took its place.',
    advice: 'Read the files again: what is already in the library is recognised, and not added twice.',
  };
}
