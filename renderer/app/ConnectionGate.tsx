// Shows the window once the library has been opened, and says plainly when it cannot be.

import { type ReactNode, useEffect, useState } from 'react';
import { connectionWords } from '../api/error-messages.ts';
import { useApp, useServices } from '../state/use-app.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Brand } from './Brand.tsx';
import styles from './ConnectionGate.module.css';

/** Once open the window stays, also while a lost connection is being found again. */
export function ConnectionGate({ children }: { readonly children: ReactNode }) {
  const connection = useApp((state) => state.connection);
  const isKnown = useApp((state) => state.library !== null);
  const { reconnect } = useServices();

  if (connection.kind === 'refused') {
    const words = connectionWords(connection.problem);
    return (
      <Screen>
        <ErrorState words={words} {...(words.steps === undefined ? { onRetry: reconnect } : {})} />
      </Screen>
    );
  }
  if (!isKnown) {
    return (
      <Screen>
        <Opening />
      </Screen>
    );
  }
  return children;
}

function Screen({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <Brand />
      </header>
      {children}
    </main>
  );
}

/** Opening takes a moment at most; only a slow one is worth a word. */
function Opening() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status">{isSlow && <EmptyState title="Opening the library…" />}</div>;
}
