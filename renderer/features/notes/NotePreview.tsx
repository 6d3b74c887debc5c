// A note as it reads: Markdown as React elements; loaded when a preview is first shown.

import 'katex/dist/katex.min.css';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { useDeferredValue, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { Formula } from './Formula.tsx';
import { ID_PREFIX, markdownTree } from './markdown-tree.ts';
import styles from './NotePreview.module.css';

/** Nothing is loaded from elsewhere and nothing in the note runs. */
export function NotePreview({ body }: { readonly body: string }) {
  const deferred = useDeferredValue(body);
  const content = useMemo(() => render(deferred), [deferred]);
  if (body.trim() === '') return <p className={styles.empty}>Nothing written yet.</p>;
  return <div className={styles.preview}>{content}</div>;
}

function render(body: string): ReactNode {
  return toJsxRuntime(markdownTree(body), {
    Fragment,
    jsx,
    jsxs,
    components: { a: NoteLink, img: NoteImage, code: NoteCode },
  });
}

function NoteLink({ href = '', children }: { readonly href?: string; readonly children?: ReactNode }) {
  if (href.startsWith('#')) {
    return (
      <a
        href={href}
        onClick={(event) => {
          // The address of the page stays as it is; only the view moves.
          event.preventDefault();
          document.getElementById(ID_PREFIX + href.slice(1))?.scrollIntoView({ block: 'nearest' });
        }}
      >
        {children}
      </a>
    );
  }
  return href === '' ? <span>{children}</span> : <ExternalLink url={href}>{children}</ExternalLink>;
}

function NoteImage({ alt = '' }: { readonly alt?: string }) {
  return <span className={styles.image}>image{alt === '' ? '' : `: ${alt}`}</span>;
}

function NoteCode({ className = '', children }: { readonly className?: string; readonly children?: ReactNode }) {
  if (className.includes('math-')) {
    return <Formula tex={String(children)} isDisplay={className.includes('math-display')} />;
  }
  return <code>{children}</code>;
}
