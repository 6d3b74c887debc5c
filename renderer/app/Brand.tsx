// The name of the program and its sign.

import styles from './Brand.module.css';

/** An open book on a lectern's post and foot; `icon.svg` is the same on a ground of its own. */
export function Sign() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true" className={styles.sign}>
      <path d="M8.4 4.9 1.5 3.2v7.3l6.9 1.7zM9.6 4.9l6.9-1.7v7.3l-6.9 1.7z" fill="currentColor" />
      <path d="M9 12.6v2.8M5.2 15.6h7.6" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}

/** The sign, and the name in the serif. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <Sign />
      Lectern
    </span>
  );
}
