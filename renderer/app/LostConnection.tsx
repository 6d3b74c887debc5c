// A line under the bar while the library cannot be reached.

import { connectionWords } from '../api/error-messages.ts';
import { useApp, useServices } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LostConnection.module.css';

/** Nothing is hidden meanwhile: what was read stays readable, what is typed is kept. */
export function LostConnection() {
  const connection = useApp((state) => state.connection);
  const { reconnect } = useServices();
  if (connection.kind !== 'lost') return null;
  const { title, kept, advice } = connectionWords(connection.problem);
  return (
    <div role="alert" className={styles.line}>
      <strong>{title}.</strong> {kept} {connection.isRetrying ? 'Trying again…' : advice}
      <Button onPress={reconnect}>Try now</Button>
    </div>
  );
}
