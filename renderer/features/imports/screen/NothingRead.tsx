// When no file could be read: each with what happened and what to do.

import { refusalAdvice } from '../../../api/error-messages.ts';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { Name } from '../../text/Name.tsx';
import type { RefusedFile } from '../session/import-state.ts';
import styles from './NothingRead.module.css';

export function NothingRead({
  refusals,
  onClose,
}: {
  readonly refusals: readonly RefusedFile[];
  readonly onClose: () => void;
}) {
  const title = refusals.length === 1 ? 'This file was not read' : `${plural(refusals.length, 'file')} were not read`;
  return (
    <div role="alert" className={styles.middle}>
      <div className={styles.column}>
        <h2 className={styles.title}>{title}</h2>
        <RefusalList refusals={refusals} />
        <p className={styles.kept}>Nothing in the library was changed.</p>
        <div>
          <Button variant="primary" onPress={onClose} autoFocus>
            Close
          </Button>
        </div>
      </div>
    </div>
  );
}

/** More are counted, not listed: nobody reads thousands. */
const MOST_LISTED = 200;

/** Files that were not read, each with its reason. */
export function RefusalList({ refusals }: { readonly refusals: readonly RefusedFile[] }) {
  const rest = refusals.length - MOST_LISTED;
  return (
    <ul className={styles.list}>
      {refusals.slice(0, MOST_LISTED).map((refusal, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list never changes
        <li key={index} className={styles.refusal}>
          <span className={styles.name}>
            <Name text={refusal.name} />
          </span>
          <span className={styles.advice}>{refusalAdvice(refusal)}</span>
        </li>
      ))}
      {rest > 0 && <li className={styles.advice}>and {plural(rest, 'more file')}</li>}
    </ul>
  );
}
