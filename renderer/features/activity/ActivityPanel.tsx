// What was said since the window was opened, the newest first.

import { useEffect, useSyncExternalStore } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { type LoggedMessage, loggedMessages, onMessageLogged } from '../../ui/toast-log.ts';
import { toastQueue } from '../../ui/toast-queue.ts';
import styles from './ActivityPanel.module.css';
import { canStill } from './can-still.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** An action stays offered for as long as it would do what its message said. */
export function ActivityPanel() {
  const messages = useSyncExternalStore(onMessageLogged, loggedMessages);
  const revision = useApp((state) => state.library?.revision);
  const { value: history } = useQuery((client) => client.history.peek(), [revision, messages]);
  // What is still shown at the edge of the window stands here too.
  useEffect(() => toastQueue.clear(), []);
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>Activity</h2>
      {messages.length === 0 ? (
        <p className={styles.none}>
          Nothing yet. What Lectern tells you while you work is kept here until the window is closed.
        </p>
      ) : (
        <ol className={styles.list}>
          {messages.map((entry) => (
            <Entry key={entry.id} entry={entry} isActionOffered={canStill(entry.message, history)} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Entry({
  entry: { atMs, message },
  isActionOffered,
}: {
  readonly entry: LoggedMessage;
  readonly isActionOffered: boolean;
}) {
  const { title, detail, tone, action } = message;
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={new Date(atMs).toISOString()}>
        {TIME.format(atMs)}
      </time>
      <div className={styles.words}>
        <p className={cx(styles.what, tone === 'bad' && styles.bad)}>{title}</p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </div>
      {isActionOffered && action !== undefined && (
        <Button variant="quiet" aria-label={`${action.label}: ${title}`} onPress={action.run}>
          {action.label}
        </Button>
      )}
    </li>
  );
}
