// The names found in a paper in one role, as a row of chips that keys walk through.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import { focusOn } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { CandidateChip } from './CandidateChip.tsx';
import type { Accepting } from './CandidateEditor.tsx';
import styles from './chips.module.css';

export interface CandidateChipsProps {
  readonly role: MentionRole;
  readonly paperId: PaperId;
  readonly candidates: readonly Candidate[];
}

/** Chips drawn before the reader asks for the rest. */
const SHOWN = 10;

/** Arrow keys go from chip to chip; the focus stays in the row when one leaves it. */
export function CandidateChips({ role, paperId, candidates }: CandidateChipsProps) {
  const change = useApp((state) => state.change);
  const markNames = useApp((state) => state.markNames);
  const row = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const [stop, setStop] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen || candidates.length <= SHOWN + 1 ? candidates : candidates.slice(0, SHOWN);
  const at = Math.min(stop, shown.length - 1);
  const names = candidates.map(({ name }) => name).join('\n');

  const focusAt = (index: number) => {
    row.current?.querySelectorAll<HTMLElement>('[data-candidate]')[index]?.focus();
    setStop(index);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: other chips are the reason to put the focus back
  useEffect(() => {
    if (hasFocus.current && !row.current?.contains(document.activeElement)) focusAt(at);
  }, [names]);

  // With the last name the row goes: the focus goes to what is left beside it.
  useEffect(
    () => () => {
      const isLost = hasFocus.current && document.activeElement === document.body;
      if (isLost && !focusFirstMethod()) focusOn('paper');
    },
    [],
  );

  const accept = (candidate: Candidate, accepting: Accepting) => {
    markNames(null);
    const name = accepting.name ?? candidate.name;
    void change((client) => client.methods.accept({ paperId, accepted: [{ found: candidate.name, ...accepting }] }), {
      title: `Accepted ${quoted(name)}`,
    });
  };
  const refuse = ({ name }: Candidate) => {
    markNames(null);
    void change((client) => client.methods.refuse({ paperId, names: [name] }), {
      title: `Refused ${quoted(name)}`,
      detail: 'It will not be proposed for this paper again.',
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isChip(event.target)) return;
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === 'Escape') focusOn('list');
    else if (target !== undefined && target >= 0 && target < shown.length) focusAt(target);
    else if (target === undefined) return;
    event.preventDefault();
  };
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={`Names it ${role}`}
      className={styles.chips}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        hasFocus.current = true;
        const chips = [...(row.current?.querySelectorAll('[data-candidate]') ?? [])];
        const index = chips.indexOf(event.target);
        if (index >= 0) setStop(index);
      }}
      onBlur={(event) => {
        // A chip that is gone takes the focus with it and names no other place; the effect puts it back.
        if (event.relatedTarget !== null) hasFocus.current = row.current?.contains(event.relatedTarget) === true;
      }}
    >
      {shown.map((candidate, index) => (
        <CandidateChip
          key={candidate.name}
          candidate={candidate}
          isStop={index === at}
          onAccept={(accepting) => accept(candidate, accepting)}
          onRefuse={() => refuse(candidate)}
          onAttend={(isOn) => markNames(isOn ? { paperId, names: [candidate.name, ...candidate.aliases] } : null)}
        />
      ))}
      {shown.length < candidates.length && (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {candidates.length - shown.length} more
        </button>
      )}
    </div>
  );
}

function focusFirstMethod(): boolean {
  const chip = document.querySelector<HTMLElement>('[data-focus="methods"] button');
  chip?.focus();
  return chip !== null;
}

function isChip(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['candidate'] !== undefined;
}
