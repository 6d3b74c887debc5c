// Three rows of a queue as they would stand, in strokes.

import styles from './QueueFigure.module.css';

const LINES = [
  { y: 14, widths: [150, 88] },
  { y: 54, widths: [128] },
  { y: 82, widths: [164, 60] },
];

/** Numbers are what a queue has and a list has not. */
export function QueueFigure() {
  return (
    <svg viewBox="0 0 240 112" fill="none" aria-hidden="true" className={styles.figure}>
      {LINES.map(({ y, widths }, index) => (
        <g key={y}>
          <text x="14" y={y + 5} className={styles.number}>
            {index + 1}
          </text>
          {widths.map((width, line) => (
            <path key={width} d={`M36 ${y + line * 12}h${width}`} className={line === 0 ? styles.title : styles.more} />
          ))}
        </g>
      ))}
      <path d="M0 38h240M0 70h240" className={styles.rule} />
    </svg>
  );
}
