// What the pointer does on the picture, and how near one looks.

import { Lasso, Maximize, Minus, MousePointer2, Plus, RotateCcw, Spline } from 'lucide-react';
import { keyOf } from '../../../app/commands.ts';
import { type FocusTarget, focusTarget } from '../../../app/focus.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { GraphDrawing } from '../drawing/graph-drawing.ts';
import type { PointerMode } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './PictureTools.module.css';

const MODES = [
  { mode: 'move', label: 'Move the picture and drag nodes', button: 'graph-move', icon: MousePointer2 },
  { mode: 'lasso', label: 'Draw round nodes to select them', button: 'graph-lasso', icon: Lasso },
  { mode: 'draw', label: 'Draw links from node to node', button: 'graph-draw', icon: Spline },
] as const satisfies readonly {
  readonly mode: PointerMode;
  readonly label: string;
  readonly button: FocusTarget;
  readonly icon: typeof Lasso;
}[];

const STEP = 1.5;

/** The command of that name presses it. */
function keyed(button: FocusTarget) {
  return { ...focusTarget(button), shortcut: keyOf(button) };
}

export function PictureTools({ drawing }: { readonly drawing: GraphDrawing | null }) {
  const session = useGraphSession();
  const mode = useGraph((state) => state.mode);
  return (
    <div className={styles.tools} role="toolbar" aria-label="Picture">
      {MODES.map(({ mode: own, label, button, icon: Icon }) => (
        <span key={own} className={styles.tool} data-chosen={mode === own || undefined}>
          <IconButton
            label={label}
            {...keyed(button)}
            aria-pressed={mode === own}
            onPress={() => session.set({ mode: own })}
          >
            <Icon size={16} aria-hidden />
          </IconButton>
        </span>
      ))}
      <span className={styles.gap} />
      <IconButton label="Nearer" {...keyed('graph-nearer')} onPress={() => drawing?.view.zoom(1 / STEP)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Farther" {...keyed('graph-farther')} onPress={() => drawing?.view.zoom(STEP)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <IconButton label="Show everything" {...keyed('graph-whole')} onPress={() => drawing?.view.fit()}>
        <Maximize size={16} aria-hidden />
      </IconButton>
      <IconButton label="Arrange anew; pins stay" {...keyed('graph-arrange')} onPress={session.arrangeAnew}>
        <RotateCcw size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
