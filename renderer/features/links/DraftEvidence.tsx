// What a new link will rest on.

import { X } from 'lucide-react';
import type { Quote } from '../../state/link-slice.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Name } from '../text/Name.tsx';
import evidenceStyles from './EvidenceLine.module.css';
import styles from './LinkForm.module.css';

export interface DraftEvidenceProps {
  readonly evidence: Quote | null;
  readonly onRemove: () => void;
}

/** A sentence, or the reader's own judgement. */
export function DraftEvidence({ evidence, onRemove }: DraftEvidenceProps) {
  return (
    <div className={styles.evidence}>
      <span className={styles.label}>Evidence</span>
      {evidence === null ? (
        <p className={evidenceStyles.judgement}>my own judgement</p>
      ) : (
        <div className={styles.quote}>
          <q className={evidenceStyles.quote}>
            <Name text={evidence.quote} />
          </q>
          <IconButton label="Without this sentence" size="s" onPress={onRemove}>
            <X size={13} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
