// A formula, set by KaTeX.

import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';

/**
 * KaTeX builds nodes here, not HTML: the page's policy allows no text to become HTML, which is why `rehype-katex`
 * (it parses HTML) cannot be used. What is no formula stays readable as its source.
 */
export function Formula({ tex, isDisplay }: { readonly tex: string; readonly isDisplay: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    katex.render(tex, place.current, {
      displayMode: isDisplay,
      throwOnError: false,
      errorColor: 'var(--bad)',
      trust: false,
      // What LaTeX would not take is no matter for the console.
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
    });
  }, [tex, isDisplay]);
  return <span ref={place} />;
}
