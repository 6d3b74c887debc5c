// The line of a link type as it is drawn: hue and dash.

import { linkColour } from '../../links/link-words.ts';

export interface TypeSwatchProps {
  readonly colour: string;
  readonly dash: string;
  readonly isThin?: boolean;
}

export function TypeSwatch({ colour, dash, isThin = false }: TypeSwatchProps) {
  return (
    <svg width="34" height="8" aria-hidden>
      <path
        d="M0 4h34"
        style={{ stroke: linkColour(colour) }}
        strokeWidth={isThin ? 1 : 2}
        strokeDasharray={dash}
        fill="none"
      />
    </svg>
  );
}
