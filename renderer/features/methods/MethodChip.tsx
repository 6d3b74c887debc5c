// A method of the reader's, as a chip that leads to its page.

import type { MethodRow } from '#shared/contract/methods.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import { cx } from '../../ui/cx.ts';
import { useOpenEnd } from '../links/open-end.ts';
import { Name } from '../text/Name.tsx';
import styles from './chips.module.css';
import { KindIcon } from './KindIcon.tsx';
import { KIND_LABELS } from './method-words.ts';

export interface MethodChipProps {
  readonly method: Pick<MethodRow, 'id' | 'name' | 'kind' | 'expansion'>;
  readonly role?: MentionRole;
  /** Called with true while the pointer or the focus is on it. */
  readonly onAttend?: (isOn: boolean) => void;
}

export function MethodChip({ method, role = 'mentions', onAttend }: MethodChipProps) {
  const openEnd = useOpenEnd();
  const { id, name, kind, expansion } = method;
  return (
    <span className={cx(styles.chip, styles[role])}>
      <button
        type="button"
        className={styles.name}
        title={[KIND_LABELS[kind], expansion].filter(Boolean).join(': ')}
        onClick={() => openEnd({ kind: 'method', id })}
        onPointerEnter={() => onAttend?.(true)}
        onPointerLeave={() => onAttend?.(false)}
        onFocus={() => onAttend?.(true)}
        onBlur={() => onAttend?.(false)}
      >
        <span className={styles.shape}>
          <KindIcon kind={kind} />
        </span>
        <span className={styles.text}>
          <Name text={name} />
        </span>
      </button>
    </span>
  );
}
