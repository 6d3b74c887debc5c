// The tokens themselves: grounds with every text on them, type, space, edges.

import styles from './TokenSheet.module.css';

const GROUNDS = ['paper', 'rail', 'ground', 'hover', 'rail-hover', 'accent-soft'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad'];
const HUES = ['blue', 'violet', 'green', 'ochre', 'red', 'teal', 'plum', 'grey'];
const SIZES = ['text-xs', 'text-s', 'text', 'text-m', 'text-l', 'text-xl', 'text-2xl'];
const SPACES = [1, 2, 3, 4, 5, 6, 7];

export function TokenSheet() {
  return (
    <div className={styles.sheet}>
      {GROUNDS.map((ground) => (
        <p key={ground} className={styles.ground} style={{ background: `var(--${ground})` }}>
          <span className={styles.name}>{ground}</span>
          {TEXTS.map((text) => (
            <span key={text} style={{ color: `var(--${text})` }}>
              {text}
            </span>
          ))}
        </p>
      ))}
      <p className={styles.ground}>
        <mark>mark</mark>
        {HUES.map((hue) => (
          <span key={hue} style={{ color: `var(--hue-${hue})` }}>
            {hue}
          </span>
        ))}
      </p>
      {SIZES.map((size) => (
        <p key={size} className={styles.text} style={{ fontSize: `var(--${size})` }}>
          Layer normalization, {size}
        </p>
      ))}
      <p className={styles.ground}>
        {SPACES.map((space) => (
          <span
            key={space}
            className={styles.space}
            style={{ width: `var(--space-${space})`, height: `var(--space-${space})` }}
            title={`space-${space}`}
          />
        ))}
      </p>
    </div>
  );
}
