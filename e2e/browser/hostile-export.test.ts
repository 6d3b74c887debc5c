// Hostile text on its way out: exported Markdown shows it literally to every reader of Markdown.

import { readdirSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { fileOf, readFolder } from '../fixtures/exported.ts';
import { HOSTILE_PAPERS, stored } from '../fixtures/hostile-dump.ts';
import { NOTE } from '../fixtures/payloads.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ library: 'hostile' });

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function nodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

/** What comes before the note: the reader's own Markdown is theirs, word for word. */
function ofLectern(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\n## Note\n[\s\S]*$/, '\n');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A reader of Markdown may link a web address that stands in the text; nothing else may have become anything. */
function isText(all: readonly Node[]): void {
  const kinds = new Set(all.map(({ type }) => type));
  expect([...kinds].filter((kind) => !['root', 'heading', 'paragraph', 'text', 'link'].includes(kind))).toEqual([]);
  for (const { url } of all) expect(url ?? 'https://').toMatch(/^(https?|mailto):/);
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

/** Bug 4: a reader that links addresses takes the backslash in front of `<` for a part of the address. */
const ADDRESS_BEFORE_MARKUP = /https?:\/\/\S*</;

test('hostile text is exported so that it stays text', async ({ desk, room }) => {
  await room.paper.paste(NOTE);
  await room.paper.addTag('<b onclick=x>');
  const dialog = await room.openExport();
  await dialog.take('All papers');
  await expect(dialog.outcome).toContainText(`${HOSTILE_PAPERS.length} papers and an index`);
  await dialog.write();

  const exported = readFolder(desk.exportFolder);
  for (const { title, abstract } of HOSTILE_PAPERS) {
    if (ADDRESS_BEFORE_MARKUP.test(title + abstract)) continue;
    const { name, text } = fileOf(exported, stored(title));
    expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+\.md$/u);
    const all = nodes(parser.parse(ofLectern(text)) as Node);
    isText(all);
    const read = folded(all.map(({ value }) => value ?? '').join(''));
    expect(read).toContain(folded(stored(title)));
    expect(read).toContain(folded(stored(abstract)));
  }
  const noted = fileOf(exported, stored(HOSTILE_PAPERS[0]?.title ?? '')).text;
  expect(noted).toContain(`\n## Note\n\n${NOTE}`);

  const index = nodes(parser.parse(exported.get('index.md') ?? '') as Node);
  expect(index.filter(({ type }) => ['html', 'image', 'code'].includes(type))).toEqual([]);
  expect(readdirSync(desk.exportFolder).filter((name) => /[<>\u202e]/.test(name))).toEqual([]);
});

test('an address in front of markup is exported so that the markup stays text', async ({ desk, room }) => {
  const dialog = await room.openExport();
  await dialog.take('All papers');
  await dialog.write();
  const exported = readFolder(desk.exportFolder);
  const papers = HOSTILE_PAPERS.filter(({ title, abstract }) => ADDRESS_BEFORE_MARKUP.test(title + abstract));
  expect(papers.length).toBeGreaterThan(0);
  for (const { title } of papers) {
    isText(nodes(parser.parse(ofLectern(fileOf(exported, stored(title)).text)) as Node));
  }
});
