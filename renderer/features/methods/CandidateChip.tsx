// A name the program found in a paper: a chip to accept, edit or refuse.

import { Check, Pencil, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import type { Candidate } from '#shared/contract/methods.ts';
import { cx } from '../../ui/cx.ts';
import { FloatingPanel } from '../links/FloatingPanel.tsx';
import { Name } from '../text/Name.tsx';
import { type Accepting, CandidateEditor } from './CandidateEditor.tsx';
import styles from './chips.module.css';
import { KindIcon } from './KindIcon.tsx';
import { KIND_LABELS, percent, ROLE_LABELS } from './method-words.ts';

export interface CandidateChipProps {
  readonly candidate: Candidate;
  /** One chip of a row is a stop for Tab; arrow keys go to the others. */
  readonly isStop: boolean;
  readonly onAccept: (accepting: Accepting) => void;
  readonly onRefuse: () => void;
  readonly onAttend: (isOn: boolean) => void;
}

/** Enter or A accepts, E edits, R or Delete refuses; with the pointer there is a button for each. */
export function CandidateChip({ candidate, isStop, onAccept, onRefuse, onAttend }: CandidateChipProps) {
  const [isEditing, setEditing] = useState(false);
  const { name, kind, role, confidence, expansion, method } = candidate;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isEditing) return;
    const action = KEYS[event.key];
    if (action === undefined) return;
    event.preventDefault();
    if (action === 'accept') onAccept({});
    else if (action === 'edit') setEditing(true);
    else onRefuse();
  };
  const why = `${ROLE_LABELS[role]} · ${KIND_LABELS[kind].toLowerCase()} · ${percent(confidence)} sure`;
  return (
    <fieldset
      className={cx(styles.chip, styles.asking, styles[role])}
      aria-label={`Found: ${name}`}
      onPointerEnter={() => onAttend(true)}
      onPointerLeave={() => onAttend(false)}
      onFocus={() => onAttend(true)}
      onBlur={() => onAttend(false)}
    >
      <button
        type="button"
        data-candidate
        tabIndex={isStop ? 0 : -1}
        className={styles.name}
        title={[expansion, why, method === null ? null : `joins the method ${method.name}`].filter(Boolean).join(' · ')}
        aria-label={`Accept ${name}`}
        aria-keyshortcuts="Enter A E R Delete"
        aria-description={`${why}. E edits, R refuses.`}
        onKeyDown={onKeyDown}
        onClick={() => onAccept({})}
      >
        <span className={styles.shape}>
          <KindIcon kind={kind} />
        </span>
        <span className={styles.text}>
          <Name text={name} />
        </span>
        <Check size={13} aria-hidden />
      </button>
      <DialogTrigger isOpen={isEditing} onOpenChange={setEditing}>
        <AriaButton className={cx(styles.small)} excludeFromTabOrder aria-label={`Edit ${name}`}>
          <Pencil size={11} aria-hidden />
        </AriaButton>
        <FloatingPanel label={`Accept ${name} as`}>
          {(close) => (
            <CandidateEditor
              candidate={candidate}
              onAccept={(accepting) => {
                close();
                onAccept(accepting);
              }}
            />
          )}
        </FloatingPanel>
      </DialogTrigger>
      <button type="button" tabIndex={-1} className={styles.small} aria-label={`Refuse ${name}`} onClick={onRefuse}>
        <X size={13} aria-hidden />
      </button>
    </fieldset>
  );
}

const KEYS: Readonly<Record<string, 'accept' | 'edit' | 'refuse'>> = {
  Enter: 'accept',
  a: 'accept',
  e: 'edit',
  r: 'refuse',
  Delete: 'refuse',
  Backspace: 'refuse',
};
