// Turns Markdown into a tree beside the page, which stays free to scroll and type.

import './named-characters.ts';
import { markdownBlocks } from './markdown-tree.ts';
import type { MarkdownAnswer, MarkdownQuestion } from './use-markdown.ts';

/** The little of a worker's global scope used here; the page's own types do not describe it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<MarkdownQuestion>) => void) | null;
  postMessage(answer: MarkdownAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, body } }) => {
  scope.postMessage({ id, blocks: markdownBlocks(body) });
};
