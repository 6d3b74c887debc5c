// What hangs on the pointer while a paper is dragged.

import styles from './DragGhost.module.css';
import type { QueueDrag } from './use-queue-drag.ts';

export function DragGhost({ drag: { title, x, y } }: { readonly drag: QueueDrag }) {
  return (
    <div className={styles.ghost} style={{ transform: `translate(${x + 12}px, ${y + 10}px)` }} aria-hidden>
      {title === '' ? 'untitled' : title}
    </div>
  );
}
