// An address from a text, opened outside only after its host was shown.

import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { externalUrl } from '#shared/contract/external-url.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Popover } from '../../ui/Popover.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import styles from './ExternalLink.module.css';

export interface ExternalLinkProps {
  readonly url: string;
  /** Said before the address may be opened, and shown on the link itself. */
  readonly warning?: { readonly label: string; readonly words: string } | null;
  readonly children: ReactNode;
}

/** A link that first says where it leads; one with a warning does not look like a plain link. */
export function ExternalLink({ url, warning = null, children }: ExternalLinkProps) {
  return (
    <Popover
      label="Where this link leads"
      trigger={
        <AriaButton className={cx(styles.link, warning !== null && styles.doubtful)}>
          <span>{children}</span>
          {warning !== null && <span className={styles.flag}>{warning.label}</span>}
        </AriaButton>
      }
    >
      {(close) => <LinkCard url={url} warning={warning} close={close} />}
    </Popover>
  );
}

interface LinkCardProps {
  readonly url: string;
  readonly warning: { readonly words: string } | null;
  readonly close: () => void;
}

function LinkCard({ url, warning, close }: LinkCardProps) {
  const { host } = useServices();
  const target = externalUrl(url);
  const open = async () => {
    close();
    await host.openExternal(url);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    close();
    showToast({ title: 'Address copied' });
  };
  return (
    <div className={styles.card}>
      {warning !== null && <p className={styles.warning}>{warning.words}</p>}
      <p className={styles.host}>
        <bdi>{target?.destination ?? 'Not an address Lectern opens'}</bdi>
      </p>
      <p className={styles.address}>
        <bdi>{url}</bdi>
      </p>
      <div className={styles.actions}>
        <Button onPress={() => void copy()}>Copy address</Button>
        {target !== null && (
          <Button variant={warning === null ? 'primary' : 'plain'} onPress={() => void open()}>
            {warning === null ? 'Open in browser' : 'Open anyway'}
          </Button>
        )}
      </div>
    </div>
  );
}
