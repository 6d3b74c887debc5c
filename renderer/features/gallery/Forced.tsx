// A control as it looks while the pointer or the keyboard is on it, without either.

import { type ReactNode, useEffect, useRef } from 'react';

export type ForcedState = 'hovered' | 'pressed' | 'focus-visible' | 'focused';

export interface ForcedProps {
  readonly state: ForcedState;
  /** Which element inside is meant; the first control otherwise. */
  readonly selector?: string;
  readonly children: ReactNode;
}

/** Sets the attribute that the component library sets while it is so; a focus ring is drawn as the browser draws it. */
export function Forced({ state, selector = 'button, input, [data-rac]', children }: ForcedProps) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const control = box.current?.querySelector<HTMLElement>(selector);
    control?.setAttribute(`data-${state}`, 'true');
    if (state !== 'focus-visible' || control == null) return;
    control.style.outline = '2px solid var(--accent)';
    control.style.outlineOffset = '1px';
  }, [state, selector]);
  return <span ref={box}>{children}</span>;
}
