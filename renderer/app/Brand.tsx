// The name of the program and its sign.

import styles from './Brand.module.css';

/** A lectern's reading slope, post and foot. */
export function Sign() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true" className={styles.sign}>
      <path d="M2.5 7.5 15.5 3v3.2L2.5 10.7z" fill="currentColor" />
      <path d="M9 9.5V15M5.5 15.2h7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
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
