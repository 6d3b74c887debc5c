// The button that floats under selected text: a link that rests on it.

import { Link2 } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { Range } from '#shared/contract/values.ts';
import { keyOf } from '../../app/commands.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { quotedRange } from '../../text/sentences.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { paperEnd } from './find-ends.ts';
import styles from './SelectionLink.module.css';
import { selectedRange } from './selected-range.ts';

export interface SelectionLinkProps {
  readonly paper: Paper;
  readonly text: RefObject<HTMLElement | null>;
}

interface Place {
  readonly quote: Range;
  readonly top: number;
  readonly left: number;
}

/** Hidden while the pointer still selects, and where nothing can be written. */
export function SelectionLink({ paper, text }: SelectionLinkProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const store = useAppStore();
  const isReadOnly = useApp((state) => state.library?.readOnly != null);

  useEffect(() => {
    let isPressed = false;
    const look = () => setPlace(isPressed || text.current === null ? null : placeOfSelection(text.current, paper));
    const onDown = (event: PointerEvent) => {
      isPressed = text.current?.contains(event.target as Node) === true;
    };
    const onUp = () => {
      isPressed = false;
      // The selection of a click is taken away only after it.
      setTimeout(look);
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
    };
  }, [paper, text]);

  if (place === null || isReadOnly) return null;
  const { start, end } = place.quote;
  return (
    <button
      type="button"
      data-focus="selection"
      className={styles.button}
      style={{ top: place.top, left: place.left }}
      // The press must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        window.getSelection()?.removeAllRanges();
        const quote = paper.abstract.slice(start, end);
        store.getState().openLink({
          source: paperEnd(paper),
          evidence: { paperId: paper.id, field: 'abstract', start, end, quote },
        });
      }}
    >
      <Link2 size={14} aria-hidden />
      Link with this sentence as evidence
      <Kbd keys={keyOf('link-evidence')} />
    </button>
  );
}

function placeOfSelection(text: HTMLElement, paper: Paper): Place | null {
  const selection = window.getSelection();
  const selected = selectedRange(text, selection);
  const quote = selected === null ? null : quotedRange(paper.abstract, selected);
  if (quote === null || selection === null) return null;
  const frame = text.parentElement?.getBoundingClientRect();
  const box = selection.getRangeAt(0).getBoundingClientRect();
  if (frame === undefined) return null;
  return {
    quote,
    top: box.bottom - frame.top + 6,
    left: Math.max(0, Math.min(box.left - frame.left, frame.width - 310)),
  };
}
