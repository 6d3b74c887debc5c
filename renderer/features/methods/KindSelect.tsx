// Chooses what kind of thing a method is.

import { ChevronDown } from 'lucide-react';
import { METHOD_KINDS, type MethodKind } from '#shared/domain/method.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { KindIcon } from './KindIcon.tsx';
import styles from './KindSelect.module.css';
import { KIND_LABELS } from './method-words.ts';

export interface KindSelectProps {
  readonly kind: MethodKind;
  readonly onChange: (kind: MethodKind) => void;
}

export function KindSelect({ kind, onChange }: KindSelectProps) {
  return (
    <Menu
      label="Kind"
      placement="bottom start"
      trigger={
        <Button aria-label={`Kind: ${KIND_LABELS[kind]}`} icon={<KindIcon kind={kind} />}>
          {KIND_LABELS[kind]}
          <ChevronDown size={12} aria-hidden className={styles.arrow} />
        </Button>
      }
    >
      {METHOD_KINDS.map((one) => (
        <MenuItem key={one} label={KIND_LABELS[one]} isChosen={one === kind} onAction={() => onChange(one)} />
      ))}
    </Menu>
  );
}
