// Which papers to export.

import { Radio, RadioGroup } from 'react-aria-components';
import { useStore } from 'zustand';
import type { ExportScope } from '#shared/contract/exports.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { cx } from '../../ui/cx.ts';
import type { ExportSession } from './export-session.ts';
import { paperCount } from './export-words.ts';
import styles from './ScopeChoice.module.css';

export function ScopeChoice({
  session,
  isDisabled,
}: {
  readonly session: ExportSession;
  readonly isDisabled: boolean;
}) {
  const scope = useStore(session.store, (state) => state.scope);
  const step = useStore(session.store, (state) => state.step);
  const all = useApp(({ library }) => library?.counts.papers ?? 0);
  const known =
    scope === 'touched' && (step.kind === 'planned' || step.kind === 'written') ? paperCount(step.report) : null;
  return (
    <RadioGroup
      className={cx(styles.group)}
      aria-label="Which papers"
      value={scope}
      isDisabled={isDisabled}
      onChange={(value) => void session.setScope(value as ExportScope)}
    >
      <Choice
        value="touched"
        label="Papers I have worked on"
        detail="with a note, a tag, a reading state or a link"
        count={known === null ? null : plural(known, 'paper')}
      />
      <Choice value="all" label="All papers" detail="the whole library" count={plural(all, 'paper')} />
    </RadioGroup>
  );
}

interface ChoiceProps {
  readonly value: ExportScope;
  readonly label: string;
  readonly detail: string;
  readonly count: string | null;
}

function Choice({ value, label, detail, count }: ChoiceProps) {
  return (
    <Radio value={value} className={cx(styles.choice)}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      {count !== null && <span className={styles.count}>{count}</span>}
    </Radio>
  );
}
