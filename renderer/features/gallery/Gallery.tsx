// Every component of renderer/ui in every state and the parts features are made of, in both themes side by side. In the development build only: `#gallery`.

import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { CONTROLS } from './controls.tsx';
import styles from './Gallery.module.css';
import { GRAPH_PARTS } from './graph-parts.tsx';
import { LINKING_PARTS } from './linking-parts.tsx';
import { OVERLAYS } from './overlays.tsx';
import { READING_PARTS } from './reading-parts.tsx';
import { SHOWING } from './showing.tsx';
import type { Specimen } from './specimen.ts';
import { TokenSheet } from './TokenSheet.tsx';

export const SPECIMENS: readonly Specimen[] = [...CONTROLS, ...SHOWING, ...OVERLAYS];
/** What the features make of them. */
export const PARTS: readonly Specimen[] = [...READING_PARTS, ...LINKING_PARTS, ...GRAPH_PARTS];
const THEMES = ['light', 'dark'] as const;

/** `#gallery` shows them all, `#gallery/Menu/0/dark` one state alone. */
export function Gallery({ hash }: { readonly hash: string }) {
  const [, name, state, theme] = hash.split('/');
  const alone = SPECIMENS.find((specimen) => specimen.name === name);
  if (alone !== undefined) {
    document.documentElement.setAttribute('data-theme', theme === 'dark' ? 'dark' : 'light');
    return <div className={styles.alone}>{alone.states[Number(state)]?.content}</div>;
  }
  return (
    <main className={styles.gallery}>
      <h1 className={styles.heading}>The visual language</h1>
      <Side name="Tokens">
        <TokenSheet />
      </Side>
      {[...SPECIMENS, ...PARTS].map((specimen) => (
        <Side key={specimen.name} name={specimen.name} specimen={specimen} />
      ))}
    </main>
  );
}

interface SideProps {
  readonly name: string;
  readonly specimen?: Specimen;
  readonly children?: ReactNode;
}

/** Once in each theme: the tokens follow the colour scheme of what is around them. */
function Side({ name, specimen, children }: SideProps) {
  return (
    <section className={styles.row} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      {THEMES.map((theme) => (
        <div key={theme} className={cx(styles.side, styles[theme])}>
          {children}
          {specimen?.states.map(({ label, content }, index) => (
            <figure key={label} className={styles.state}>
              {specimen.framePx === undefined ? (
                <div className={styles.content}>{content}</div>
              ) : (
                <iframe
                  className={styles.frame}
                  style={{ height: specimen.framePx }}
                  title={`${name}, ${label}, ${theme}`}
                  src={`#gallery/${name}/${index}/${theme}`}
                />
              )}
              <figcaption className={styles.label}>{label}</figcaption>
            </figure>
          ))}
        </div>
      ))}
    </section>
  );
}
