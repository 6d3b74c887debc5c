// A note as it reads; loaded when a preview is first shown.

import 'katex/dist/katex.min.css';
import type { RootContent } from 'hast';
import { useEffect, useState } from 'react';
import { keyOf } from '../../app/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkdownBlock } from './MarkdownBlock.tsx';
import styles from './NotePreview.module.css';
import { useMarkdown } from './use-markdown.ts';

/** Blocks drawn at a time, so that a long note never holds the page up. */
const BATCH = 6;
/** Blocks drawn without being asked. */
const SHOWN_AT_ONCE = 240;

/** Nothing is loaded from elsewhere and nothing in the note runs. */
export function NotePreview({ body }: { readonly body: string }) {
  const markdown = useMarkdown(body);
  if (body.trim() === '')
    return <p className={styles.empty}>Nothing written yet. {keyOf('note').toUpperCase()} leads to the editor.</p>;
  if (markdown.kind === 'failed') return <pre className={styles.plain}>{body}</pre>;
  return <div className={styles.preview}>{markdown.kind === 'parsed' && <Blocks blocks={markdown.blocks} />}</div>;
}

function Blocks({ blocks }: { readonly blocks: readonly RootContent[] }) {
  const [drawn, setDrawn] = useState(BATCH);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const target = Math.min(blocks.length, limit);

  useEffect(() => {
    if (drawn >= target) return;
    const timer = setTimeout(() => setDrawn(drawn + BATCH), 16);
    return () => clearTimeout(timer);
  }, [drawn, target]);

  return (
    <>
      {blocks.slice(0, Math.min(drawn, target)).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have an order and no identity
        <MarkdownBlock key={index} block={block} />
      ))}
      {limit < blocks.length && drawn >= limit && (
        <Button onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>Show more of this note</Button>
      )}
    </>
  );
}
