// Listens for drags over the whole window and for pasting outside of text fields.

import { useEffect, useState } from 'react';
import type { Dropped } from './read-drop.ts';
import { type DraggedKind, draggedKind, readDrop } from './read-drop.ts';

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';

export interface DropListener {
  readonly onDrop: (dropped: Dropped) => void;
  /** False where a paste belongs to someone else: a dialog is open. */
  readonly canPaste: () => boolean;
  readonly onPaste: (dropped: Dropped) => void;
}

/** What is being dragged over the window now, or null. The browser itself never gets to open a dropped file. */
export function useDrop(listener: DropListener): DraggedKind | null {
  const [dragged, setDragged] = useState<DraggedKind | null>(null);

  useEffect(() => {
    /** A selection or picture of the page itself is being moved about. */
    let isOwn = false;
    /** Leaving one element and entering the next happens in either order; only the count knows who is in. */
    let depth = 0;

    const isTheirs = (event: DragEvent) =>
      isOwn || (draggedKind(event.dataTransfer?.types ?? []) !== 'files' && isTypedInto(event.target));
    const end = () => {
      depth = 0;
      setDragged(null);
    };
    const onDragStart = () => {
      isOwn = true;
    };
    const onDragEnd = () => {
      isOwn = false;
    };
    const onDragEnter = (event: DragEvent) => {
      if (isOwn) return;
      depth++;
      setDragged(isTheirs(event) ? null : draggedKind(event.dataTransfer?.types ?? []));
    };
    const onDragLeave = () => {
      if (isOwn) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragged(null);
    };
    const onDragOver = (event: DragEvent) => {
      if (isTheirs(event)) return;
      event.preventDefault();
      if (event.dataTransfer) {
        const isUseful = ['files', 'text'].includes(draggedKind(event.dataTransfer.types));
        event.dataTransfer.dropEffect = isUseful ? 'copy' : 'none';
      }
    };
    const onDrop = (event: DragEvent) => {
      end();
      if (isTheirs(event)) return;
      event.preventDefault();
      if (event.dataTransfer) listener.onDrop(readDrop(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || event.clipboardData === null || isTypedInto(event.target)) return;
      if (!listener.canPaste()) return;
      const pasted = readDrop(event.clipboardData);
      if (pasted.kind === 'nothing') return;
      event.preventDefault();
      listener.onPaste(pasted);
    };

    const listeners = {
      dragstart: onDragStart,
      dragend: onDragEnd,
      dragenter: onDragEnter,
      dragleave: onDragLeave,
      dragover: onDragOver,
      drop: onDrop,
      paste: onPaste,
    };
    for (const [type, handler] of Object.entries(listeners)) window.addEventListener(type, handler as EventListener);
    return () => {
      for (const [type, handler] of Object.entries(listeners))
        window.removeEventListener(type, handler as EventListener);
    };
  }, [listener]);

  return dragged;
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
