// One block of a note: a paragraph, a list, a table.

import type { RootContent } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { memo, type ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { Formula } from './Formula.tsx';
import { ID_PREFIX } from './id-prefix.ts';
import styles from './MarkdownBlock.module.css';

/** React elements, made from a tree that was cleaned before. */
export const MarkdownBlock = memo(function MarkdownBlock({ block }: { readonly block: RootContent }) {
  return toJsxRuntime(
    { type: 'root', children: [block] },
    { Fragment, jsx, jsxs, components: { a: NoteLink, img: NoteImage, code: NoteCode, input: NoteCheckbox } },
  );
});

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

/** Of a task list: shown, and changed in the text alone. */
function NoteCheckbox({ checked = false }: { readonly checked?: boolean }) {
  return <input type="checkbox" checked={checked} disabled readOnly aria-label={checked ? 'done' : 'to do'} />;
}

function NoteCode({ className = '', children }: { readonly className?: string; readonly children?: ReactNode }) {
  if (className.includes('math-')) {
    return <Formula tex={String(children)} isDisplay={className.includes('math-display')} />;
  }
  return <code>{children}</code>;
}
