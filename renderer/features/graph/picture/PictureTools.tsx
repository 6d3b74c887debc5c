// What the pointer does on the picture, and how near one looks.

import { Lasso, Maximize, Minus, MousePointer2, Plus, RotateCcw, Spline } from 'lucide-react';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { GraphDrawing } from '../drawing/graph-drawing.ts';
import type { PointerMode } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './PictureTools.module.css';

const MODES = [
  { mode: 'move', label: 'Move the picture and drag nodes', icon: MousePointer2 },
  { mode: 'lasso', label: 'Draw round nodes to select them', icon: Lasso },
  { mode: 'draw', label: 'Draw links from node to node', icon: Spline },
] as const satisfies readonly { readonly mode: PointerMode; readonly label: string; readonly icon: typeof Lasso }[];

const STEP = 1.5;

export function PictureTools({ drawing }: { readonly drawing: GraphDrawing | null }) {
  const session = useGraphSession();
  const mode = useGraph((state) => state.mode);
  return (
    <div className={styles.tools} role="toolbar" aria-label="Picture">
      {MODES.map(({ mode: own, label, icon: Icon }) => (
        <span key={own} className={styles.tool} data-chosen={mode === own || undefined}>
          <IconButton label={label} aria-pressed={mode === own} onPress={() => session.set({ mode: own })}>
            <Icon size={16} aria-hidden />
          </IconButton>
        </span>
      ))}
      <span className={styles.gap} />
      <IconButton label="Nearer" onPress={() => drawing?.view.zoom(1 / STEP)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Farther" onPress={() => drawing?.view.zoom(STEP)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Show everything" onPress={() => drawing?.view.fit()}>
        <Maximize size={16} aria-hidden />
      </IconButton>
      <IconButton label="Arrange anew; pins stay" onPress={session.arrangeAnew}>
        <RotateCcw size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
