// A note's Markdown as a tree that is safe to show: no HTML of its own, only harmless addresses.

import type { Root as HastRoot, RootContent } from 'hast';
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { ID_PREFIX } from './id-prefix.ts';

const schema: SanitizeSchema = {
  ...defaultSchema,
  clobberPrefix: ID_PREFIX,
  protocols: { href: ['http', 'https', 'mailto'] },
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    // Images are never loaded: their description stands in for them.
    img: ['alt'],
  },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(() => htmlAsText)
  .use(remarkRehype, { clobberPrefix: '' })
  .use(rehypeSanitize, schema);

/** Parses, converts and cleans. HTML in a note is text like any other: `<projektor>` is a method's name. */
export function markdownTree(body: string): HastRoot {
  return processor.runSync(processor.parse(body)) as HastRoot;
}

/** The blocks of a text, without the line ends between them. */
export function markdownBlocks(body: string): readonly RootContent[] {
  return markdownTree(body).children.filter((block) => block.type !== 'text' || block.value.trim() !== '');
}

/** Turns HTML nodes into text nodes; dropping them would delete words of the note. */
function htmlAsText(root: MdastRoot): void {
  const visit = (node: MdastNodes): void => {
    if (!('children' in node)) return;
    node.children = node.children.map((child) =>
      child.type === 'html' ? asText(child.value, node.type) : child,
    ) as typeof node.children;
    for (const child of node.children) visit(child);
  };
  visit(root);
}

/** A block of HTML becomes a paragraph, so that it does not run into its neighbours. */
function asText(value: string, parent: string): MdastNodes {
  const text = { type: 'text', value } as const;
  const isBlock = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent);
  return isBlock ? { type: 'paragraph', children: [text] } : text;
}
