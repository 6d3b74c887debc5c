// A link type as the line it is drawn with.

import { linkColour } from './link-words.ts';

export interface LineSampleProps {
  readonly colour: string;
  readonly dash: string;
}

const WIDTH = 26;

/** Decoration: the type's name always stands beside it. */
export function LineSample({ colour, dash }: LineSampleProps) {
  return (
    <svg width={WIDTH} height={8} viewBox={`0 0 ${WIDTH} 8`} aria-hidden>
      <line
        x1={1}
        y1={4}
        x2={WIDTH - 1}
        y2={4}
        strokeWidth={2.25}
        strokeDasharray={dash === '' ? undefined : dash}
        style={{ stroke: linkColour(colour) }}
      />
    </svg>
  );
}
