// A line under the sum when some of several files were not read; the others go on.

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { refusalAdvice } from '../../../api/error-messages.ts';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Name } from '../../text/Name.tsx';
import type { RefusedFile } from '../session/import-state.ts';
import { RefusalList } from './NothingRead.tsx';
import styles from './Strip.module.css';

export function RefusalStrip({ refusals }: { readonly refusals: readonly RefusedFile[] }) {
  const [isOpen, setOpen] = useState(false);
  const [first] = refusals;
  if (first === undefined) return null;
  return (
    <div className={styles.strip} role="status">
      <TriangleAlert size={14} className={styles.warn} aria-hidden />
      {refusals.length === 1 ? (
        <span className={styles.words}>
          <b>
            <Name text={first.name} />
          </b>{' '}
          was not read. {refusalAdvice(first)}
        </span>
      ) : (
        <>
          <span className={styles.words}>
            <b>{plural(refusals.length, 'file')} were not read</b>; the others are below.
          </span>
          <Button variant="quiet" onPress={() => setOpen(true)}>
            Which, and why
          </Button>
        </>
      )}
      <Dialog title={`${plural(refusals.length, 'file')} not read`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <RefusalList refusals={refusals} />
      </Dialog>
    </div>
  );
}
