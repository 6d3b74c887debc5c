// An address from a text, opened outside only after its host was shown.

import { type ReactNode, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { cx } from '../../ui/cx.ts';
import styles from './ExternalLink.module.css';
import { LinkCard } from './LinkCard.tsx';
import type { UrlWarning } from './url-words.ts';

export interface ExternalLinkProps {
  readonly url: string;
  /** Said before the address may be opened, and shown on the link itself. */
  readonly warning?: UrlWarning | null;
  readonly children: ReactNode;
}

/**
 * A link that first says where it leads; one with a warning does not look like a plain link.
 *
 * A plain button until it is pressed: a note may hold hundreds of them.
 */
export function ExternalLink({ url, warning = null, children }: ExternalLinkProps) {
  const link = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={link}
        type="button"
        className={cx(styles.link, warning !== null && styles.doubtful)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <span>{children}</span>
        {warning !== null && <span className={styles.flag}>{warning.label}</span>}
      </button>
      {isOpen && (
        <Popover className={cx(styles.popover)} triggerRef={link} isOpen onOpenChange={setOpen} offset={6}>
          <Dialog className={cx(styles.dialog)} aria-label="Where this link leads">
            <LinkCard url={url} warning={warning?.words ?? null} onDone={() => setOpen(false)} />
          </Dialog>
        </Popover>
      )}
    </>
  );
}
