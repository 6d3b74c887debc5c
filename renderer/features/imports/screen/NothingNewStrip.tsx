// A line under the sum when the library already has everything.

import { Check } from 'lucide-react';
import type { Preview } from '#shared/contract/imports.ts';
import { nothingNewWords } from '../words/outcome-words.ts';
import styles from './Strip.module.css';

export function NothingNewStrip({ preview }: { readonly preview: Preview }) {
  const words = nothingNewWords(preview);
  if (words === null) return null;
  return (
    <p className={styles.strip} role="status">
      <Check size={15} className={styles.good} aria-hidden />
      <span className={styles.words}>{words}</span>
    </p>
  );
}
