// The methods of a paper in the list.

import type { PaperRow } from '#shared/contract/papers.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../text/Name.tsx';
import styles from './RowMethods.module.css';

/** Round, as methods are everywhere; as many as fit. */
export function RowMethods({ paper: { methods } }: { readonly paper: PaperRow }) {
  if (methods.length === 0) return null;
  return (
    <span className={styles.methods}>
      {methods.map((name) => (
        <Chip key={name}>
          <Name text={name} />
        </Chip>
      ))}
    </span>
  );
}
