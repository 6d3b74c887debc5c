// Above a paper that is in the trash: since when, and the way back.

import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import { keyOf } from '../../app/commands.ts';
import { useApp } from '../../state/use-app.ts';
import { dayWords, fullMoment } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TrashBanner.module.css';

export interface TrashBannerProps {
  readonly paperId: PaperId;
  readonly trashedAt: string;
  /** What else can be done with the paper. */
  readonly children: ReactNode;
}

/** The key works in the trash itself; elsewhere a paper of the trash is only met by chance. */
export function TrashBanner({ paperId, trashedAt, children }: TrashBannerProps) {
  const changePapers = useApp((state) => state.changePapers);
  const isTrash = useApp((state) => state.place.kind === 'trash');
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <div className={styles.banner} role="note">
      <Trash2 size={16} strokeWidth={1.75} aria-hidden />
      <p className={styles.words}>
        In the trash since{' '}
        <time dateTime={trashedAt} title={fullMoment(trashedAt)}>
          {dayWords(trashedAt)}
        </time>
        .
      </p>
      <Button
        {...(isTrash ? { shortcut: keyOf('restore') } : {})}
        isDisabled={isReadOnly}
        onPress={() => void changePapers({ papers: { ids: [paperId] }, count: 1 }, { kind: 'restore' })}
      >
        Restore
      </Button>
      {children}
    </div>
  );
}
