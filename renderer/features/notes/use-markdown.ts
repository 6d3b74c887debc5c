// The blocks of a Markdown text, parsed in a worker.

import type { RootContent } from 'hast';
import { useEffect, useRef, useState } from 'react';

export interface MarkdownQuestion {
  readonly id: number;
  readonly body: string;
}

export interface MarkdownAnswer {
  readonly id: number;
  readonly blocks: readonly RootContent[];
}

export type MarkdownState =
  | { readonly kind: 'parsing' }
  | { readonly kind: 'parsed'; readonly blocks: readonly RootContent[] }
  /** The worker could not be started or gave up: the text can only be shown as it is written. */
  | { readonly kind: 'failed' };

/** Blocks of the newest body; those of the one before stay until they are there. */
export function useMarkdown(body: string): MarkdownState {
  const [state, setState] = useState<MarkdownState>({ kind: 'parsing' });
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./markdown-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<MarkdownAnswer>) => {
      if (data.id === lastId.current) setState({ kind: 'parsed', blocks: data.blocks });
    };
    started.onerror = () => setState({ kind: 'failed' });
    worker.current = started;
    return () => {
      worker.current = null;
      started.terminate();
    };
  }, []);

  useEffect(() => {
    lastId.current++;
    worker.current?.postMessage({ id: lastId.current, body } satisfies MarkdownQuestion);
  }, [body]);

  return state;
}
