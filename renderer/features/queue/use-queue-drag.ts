// Dragging a paper of the queue to another place: follows the pointer, scrolls at the edges, lets go or gives up.

import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import type { QueueRow } from '#shared/contract/queue.ts';
import { useAppStore } from '../../state/use-app.ts';
import { edgeSpeed, landing, slotAt } from './drop-slot.ts';

export interface QueueDrag {
  readonly id: PaperId;
  readonly title: string;
  readonly from: number;
  /** The row in front of which it would land, up to the number of rows; null outside of the list. */
  readonly slot: number | null;
  readonly x: number;
  readonly y: number;
}

export interface QueueDragging {
  readonly state: QueueDrag | null;
  readonly grab: (event: ReactPointerEvent, row: QueueRow, index: number, isGrip: boolean) => void;
  /** The line to draw at a row: above it, below the last one, or none. */
  readonly lineAt: (index: number) => 'above' | 'below' | null;
}

/** How far the pointer moves before a press on a row is a drag, in pixels. */
const THRESHOLD_PX = 6;

interface Press {
  readonly row: QueueRow;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Works on the listbox with the id `listId`; a finger drags by the grip, so that it can still scroll. */
export function useQueueDrag(listId: string, total: number): QueueDragging {
  const store = useAppStore();
  const [press, setPress] = useState<Press | null>(null);
  const [state, setState] = useState<QueueDrag | null>(null);
  const latest = useRef<QueueDrag | null>(null);

  const show = useCallback((next: QueueDrag | null) => {
    latest.current = next;
    setState(next);
  }, []);

  const grab = useCallback((event: ReactPointerEvent, row: QueueRow, index: number, isGrip: boolean) => {
    if (event.button !== 0 || (!isGrip && event.pointerType !== 'mouse')) return;
    setPress({ row, index, x: event.clientX, y: event.clientY });
  }, []);

  useEffect(() => {
    if (press === null) return;
    let pointer = { x: press.x, y: press.y };
    let frame = 0;

    const follow = () => {
      const { row, index } = press;
      const slot = slotAt(document.getElementById(listId), pointer.x, pointer.y);
      show({ id: row.id, title: row.title, from: index, slot, ...pointer });
    };
    const scrollAtEdges = () => {
      const list = document.getElementById(listId);
      const speed = list === null ? 0 : edgeSpeed(list.getBoundingClientRect(), pointer.y);
      if (speed !== 0 && latest.current !== null) {
        list?.scrollBy(0, speed);
        follow();
      }
      frame = requestAnimationFrame(scrollAtEdges);
    };
    const onMove = (event: PointerEvent) => {
      pointer = { x: event.clientX, y: event.clientY };
      const isFar = Math.hypot(pointer.x - press.x, pointer.y - press.y) >= THRESHOLD_PX;
      if (latest.current !== null || isFar) follow();
    };
    const end = () => {
      setPress(null);
      show(null);
    };
    const onUp = async () => {
      const drag = latest.current;
      if (drag === null) {
        end();
        return;
      }
      // The click that follows belongs to the drag.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      const target = drag.slot === null ? null : landing(drag.from, drag.slot);
      setPress(null);
      if (target !== null && drag.slot !== null) {
        const { queueRows, moveInQueue } = store.getState();
        const before = drag.slot >= total ? null : await queueRows.load(drag.slot);
        await moveInQueue(drag.id, before?.id ?? null, target + 1);
      }
      show(null);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };

    frame = requestAnimationFrame(scrollAtEdges);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('blur', end);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('blur', end);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [press, listId, total, store, show]);

  const slot = state === null || state.slot === null || landing(state.from, state.slot) === null ? null : state.slot;
  const lineAt = (index: number) => {
    if (slot === index) return 'above';
    return slot === total && index === total - 1 ? 'below' : null;
  };
  return { state, grab, lineAt };
}

function swallow(event: MouseEvent): void {
  event.stopPropagation();
  event.preventDefault();
}
