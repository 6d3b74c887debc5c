// What a paper introduces, or what it mentions: methods first, then the names the program found.

import type { PaperId } from '#shared/contract/ids.ts';
import type { Candidate, MethodRow } from '#shared/contract/methods.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import { useApp } from '../../state/use-app.ts';
import { CandidateChips } from './CandidateChips.tsx';
import styles from './chips.module.css';
import { MethodChip } from './MethodChip.tsx';

export interface RoleRowProps {
  readonly role: MentionRole;
  readonly paperId: PaperId;
  readonly methods: readonly MethodRow[];
  readonly candidates: readonly Candidate[];
}

export function RoleRow({ role, paperId, methods, candidates }: RoleRowProps) {
  const markNames = useApp((state) => state.markNames);
  if (methods.length === 0 && candidates.length === 0) return null;
  return (
    <div className={styles.row}>
      <span className={styles.label}>{role}</span>
      <div className={styles.chips}>
        {methods.length > 0 && (
          <ul className={styles.chips} aria-label={`Methods it ${role}`}>
            {methods.map((one) => (
              <li key={one.id} className={styles.item}>
                <MethodChip
                  method={one}
                  role={role}
                  onAttend={(isOn) => markNames(isOn ? { paperId, names: [one.name, ...one.aliases] } : null)}
                />
              </li>
            ))}
          </ul>
        )}
        {candidates.length > 0 && <CandidateChips role={role} paperId={paperId} candidates={candidates} />}
      </div>
    </div>
  );
}
