// The rules suggestions come from: each with what became of its suggestions, and a switch.

import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { Switch } from '../../ui/Switch.tsx';
import styles from './RuleSwitches.module.css';
import { RULE_LABELS, RULE_REASONS } from './rule-words.ts';

export function RuleSwitches() {
  const version = useApp(({ changed }) => changed.suggestion + changed.link + changed.setting);
  const change = useApp((state) => state.change);
  const { value } = useQuery((client, signal) => client.suggestions.rules({ signal }), [version]);
  if (value === null) return null;
  return (
    <ul className={styles.rules}>
      {value.map(({ rule, isOn, open, accepted, refused }) => (
        <li key={rule} className={styles.rule}>
          <Switch
            label={RULE_LABELS[rule]}
            isOn={isOn}
            onChange={(next) =>
              void change((client) => client.suggestions.setRule({ rule, isOn: next }), {
                title: next ? 'Switched a rule on' : 'Switched a rule off',
                detail: RULE_LABELS[rule],
              })
            }
          />
          <p className={styles.reason}>{RULE_REASONS[rule]}</p>
          <p className={styles.counts}>
            {count(open)} open · {count(accepted)} accepted · {count(refused)} refused
          </p>
        </li>
      ))}
    </ul>
  );
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
