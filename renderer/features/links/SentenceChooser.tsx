// Chooses a sentence of the abstract by keys, to rest a link on it.

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import { focusOn } from '../../app/focus.ts';
import { useApp, useAppStore } from '../../state/use-app.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { announce } from '../../ui/announce.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { paperEnd } from './find-ends.ts';
import styles from './SentenceChooser.module.css';

export function SentenceChooser({ paper }: { readonly paper: Paper }) {
  const isChoosing = useApp((state) => state.isChoosingSentence);
  return isChoosing ? <Chooser paper={paper} /> : null;
}

/** From the first to the last sentence chosen, by their numbers. */
interface Chosen {
  readonly first: number;
  readonly last: number;
}

function Chooser({ paper }: { readonly paper: Paper }) {
  const store = useAppStore();
  const box = useRef<HTMLDivElement>(null);
  const sentences = useMemo(() => sentencesOf(paper.abstract), [paper.abstract]);
  const [{ first, last }, setChosen] = useState<Chosen>({ first: 0, last: 0 });
  const start = sentences[first]?.start ?? 0;
  const end = sentences[last]?.end ?? 0;

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    return () => store.getState().chooseSentence(false);
  }, [store]);
  useEffect(() => {
    store.getState().markQuote({ paperId: paper.id, field: 'abstract', start, end });
    announce(paper.abstract.slice(start, end));
  }, [store, paper, start, end]);

  const leave = () => {
    store.getState().chooseSentence(false);
    store.getState().markQuote(null);
    focusOn('paper');
  };
  const move = (by: number, isExtending: boolean) => {
    const next = Math.min(Math.max(0, last + by), sentences.length - 1);
    setChosen(isExtending ? { first: Math.min(first, next), last: next } : { first: next, last: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowRight':
      case 'j':
        move(1, event.shiftKey);
        break;
      case 'ArrowUp':
      case 'ArrowLeft':
      case 'k':
        move(-1, event.shiftKey);
        break;
      case 'Enter': {
        const quote = paper.abstract.slice(start, end);
        store.getState().chooseSentence(false);
        store.getState().openLink({
          source: paperEnd(paper),
          evidence: { paperId: paper.id, field: 'abstract', start, end, quote },
        });
        break;
      }
      case 'Escape':
        leave();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      role="toolbar"
      aria-label="Choose a sentence"
      tabIndex={-1}
      className={styles.box}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget !== null) store.getState().chooseSentence(false);
      }}
    >
      <span>
        Sentence {first === last ? first + 1 : `${first + 1} to ${last + 1}`} of {sentences.length}
      </span>
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> choose
      </span>
      <span>
        <Kbd keys="Shift+ArrowDown" /> one more
      </span>
      <span>
        <Kbd keys="Enter" /> link
      </span>
      <span>
        <Kbd keys="Escape" /> leave
      </span>
    </div>
  );
}
