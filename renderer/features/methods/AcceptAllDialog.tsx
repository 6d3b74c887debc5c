// Accepts every name found from a confidence upwards, in one paper or in the whole library.

import { useState } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import { useQuery } from '../../api/use-query.ts';
import { newTaskId } from '../../state/task-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Name } from '../text/Name.tsx';
import styles from './AcceptAllDialog.module.css';
import { percent } from './method-words.ts';

export interface AcceptAllDialogProps {
  /** Null for the whole library. */
  readonly paper: { readonly id: PaperId } | null;
  readonly onClose: () => void;
}

const LEVELS = [
  { value: '0.9', label: 'Surest' },
  { value: '0.75', label: 'Likely' },
  { value: '0', label: 'All' },
] as const;
const ROLES = [
  { value: 'introduces', label: 'Introduced' },
  { value: 'both', label: 'Also mentioned' },
] as const;
/** Names shown, so that one sees what is meant. */
const SHOWN = 24;

interface Found {
  readonly total: number;
  readonly candidates: readonly Candidate[];
}

/** Counted before it is done; one step, with one undo. */
export function AcceptAllDialog({ paper, onClose }: AcceptAllDialogProps) {
  const change = useApp((state) => state.change);
  const startWork = useApp((state) => state.startWork);
  const version = useApp((state) => state.changed.method);
  const [level, setLevel] = useState<(typeof LEVELS)[number]['value']>('0.75');
  const [roles, setRoles] = useState<(typeof ROLES)[number]['value']>(paper === null ? 'introduces' : 'both');
  const minConfidence = Number(level);
  const role = roles === 'both' ? {} : { role: roles };
  const { value, isLoading } = useQuery<Found>(
    async (client, signal) => {
      if (paper === null) return client.methods.allCandidates({ minConfidence, ...role, limit: SHOWN }, { signal });
      const all = await client.methods.candidates({ paperId: paper.id }, { signal });
      const fitting = all.filter((one) => one.confidence >= minConfidence && (role.role ?? one.role) === one.role);
      return { total: fitting.length, candidates: fitting.slice(0, SHOWN) };
    },
    [level, roles, version],
  );
  const total = value?.total ?? 0;

  const accept = async () => {
    onClose();
    const end = startWork({ id: newTaskId(), label: `Accepting ${plural(total, 'name')}`, cancel: null });
    await change(
      (client) => client.methods.acceptAll({ paperId: paper?.id ?? null, minConfidence, ...role }),
      ({ accepted }) => ({
        title: `Accepted ${plural(accepted, 'name')}`,
        detail: paper === null ? 'From the whole library.' : 'From this paper.',
      }),
    );
    end();
  };
  return (
    <Dialog
      title={paper === null ? 'Accept names of the whole library' : 'Accept names of this paper'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={total === 0 || isLoading} onPress={() => void accept()}>
            Accept {plural(total, 'name')}
          </Button>
        </>
      }
    >
      <div className={styles.panel}>
        <SegmentedControl
          label="How sure"
          description={minConfidence === 0 ? 'Everything that was found.' : `${percent(minConfidence)} and more.`}
          segments={LEVELS}
          value={level}
          onChange={setLevel}
        />
        <SegmentedControl
          label="Which"
          description="What papers introduce, or also what they only name."
          segments={ROLES}
          value={roles}
          onChange={setRoles}
        />
        <p role="status" className={styles.count}>
          {value === null ? 'Looking…' : plural(total, 'name')}
        </p>
        <ul className={styles.names}>
          {value?.candidates.map(({ paperId, name, confidence }) => (
            <li key={`${paperId}-${name}`} className={styles.name}>
              <Name text={name} /> <span className={styles.sure}>{percent(confidence)}</span>
            </li>
          ))}
          {total > SHOWN && <li className={styles.sure}>and {(total - SHOWN).toLocaleString('en-GB')} more</li>}
        </ul>
        <p className={styles.hint}>Those you refused are not among them. You can undo it in one step.</p>
      </div>
    </Dialog>
  );
}
