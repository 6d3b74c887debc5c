// Where a link leads, before it is followed.

import { externalUrl } from '#shared/contract/external-url.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import styles from './LinkCard.module.css';

export interface LinkCardProps {
  readonly url: string;
  readonly warning: string | null;
  readonly onDone: () => void;
}

/** The host in plain sight; an address that is none of the web or mail can only be copied. */
export function LinkCard({ url, warning, onDone }: LinkCardProps) {
  const { host } = useServices();
  const target = externalUrl(url);
  const open = () => {
    onDone();
    void host.openExternal(url);
  };
  const copy = async () => {
    onDone();
    await navigator.clipboard.writeText(url);
    showToast({ title: 'Address copied' });
  };
  return (
    <div className={styles.card}>
      {warning !== null && <p className={styles.warning}>{warning}</p>}
      <p className={styles.host}>
        <bdi>{target?.destination ?? 'Not an address Lectern opens'}</bdi>
      </p>
      <p className={styles.address}>
        <bdi>{url}</bdi>
      </p>
      <div className={styles.actions}>
        <Button onPress={() => void copy()}>Copy address</Button>
        {target !== null && (
          <Button variant={warning === null ? 'primary' : 'plain'} onPress={open}>
            {warning === null ? 'Open in browser' : 'Open anyway'}
          </Button>
        )}
      </div>
    </div>
  );
}
