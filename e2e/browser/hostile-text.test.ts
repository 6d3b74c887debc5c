// Hostile text in titles, abstracts, notes, tags and file names: shown literally on every screen, and nothing of it runs.

import { isHarmless, reads } from '../fixtures/harmless.ts';
import { HOSTILE_FURNITURE, HOSTILE_PAPERS, hostileDump, stored } from '../fixtures/hostile-dump.ts';
import { MARKUP } from '../fixtures/payload-lists.ts';
import { FILE_NAME, NOTE, PAYLOADS, read, shown, TAG_PAYLOADS } from '../fixtures/payloads.ts';
import { expect, test } from '../fixtures/test.ts';
import { ImportsPage } from '../pages/imports-page.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

const TITLES = HOSTILE_PAPERS.map(({ title }) => shown(stored(title)));
const ABSTRACTS = HOSTILE_PAPERS.map(({ abstract }) => shown(stored(abstract)));

/** More on one paper than anyone would give it. */
const TAGS_OF_A_PAPER = 15;

function partsOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** Undoes, makes again, renames and deletes a tag: each says its name. */
async function speakOfTag(room: ReadingRoom, tag: string): Promise<void> {
  const { page, paper } = room;
  await paper.addTagField.fill(tag);
  await paper.addTagField.press('Enter');
  await expect(paper.tags).toHaveCount(1);
  await room.press('Escape');
  await room.focusList();
  await room.press('ControlOrMeta+z');
  await reads(room.messages.message(/^Undone: tagged/), shown(tag));
  await room.press('ControlOrMeta+Shift+z');
  await reads(room.messages.message(/^Done again: tagged/), shown(tag));
  await isHarmless(page);

  const inRail = page.getByRole('region', { name: 'Tags' }).getByRole('listitem');
  await inRail.hover();
  await inRail.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await reads(page.getByRole('dialog').getByRole('heading'), shown(tag));
  await room.press('Escape');
  await inRail.hover();
  await inRail.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Delete the tag' }).click();
  await reads(room.messages.message(/^Deleted the tag/), shown(tag));
  await isHarmless(page);
}

test('there are enough payloads', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(150);
  expect(TAG_PAYLOADS.length).toBeGreaterThanOrEqual(100);
});

test.describe('hostile text', () => {
  test.describe('of a file', () => {
    test.use({ library: 'none' });

    test('is shown literally before it is imported', async ({ desk, room }) => {
      const preview = await room.dropForPreview(desk.file(FILE_NAME, hostileDump()));
      await preview.adds({ found: PAYLOADS.length, new: PAYLOADS.length });
      await reads(preview.screen.getByRole('heading', { level: 1 }), shown(FILE_NAME));
      const active = preview.records.and(room.page.locator('[aria-selected="true"]'));
      const title = preview.lines.filter({ hasText: /title$/ });
      for (const [index, text] of TITLES.entries()) {
        await reads(active, `${index + 1}${text}`);
        await reads(title.filter({ hasText: `Snow survey ${index + 1} ` }), shown(HOSTILE_PAPERS[index]?.title ?? ''));
        await room.press('j');
      }
      await isHarmless(room.page);
      await preview.showIgnoredLines();
      await reads(preview.ignoredLines.last(), HOSTILE_FURNITURE);
      await preview.commit();
      await room.messages.says(`${PAYLOADS.length} papers imported`);
      await reads(room.paper.title, TITLES[0] ?? '');
      await isHarmless(room.page);
    });
  });

  test.describe('of a library', () => {
    test.use({ library: 'hostile' });

    test('is shown literally in the list and on the paper', async ({ room }) => {
      await room.paper.showAsImported();
      await room.focusList();
      await room.press('Home');
      for (const [index, title] of TITLES.entries()) {
        const row = room.rows.and(room.page.locator('[aria-selected="true"]'));
        await expect(row).toHaveAttribute('aria-posinset', `${index + 1}`);
        await expect.poll(async () => read(await room.paper.title.textContent())).toBe(title);
        await reads(row, title);
        // What is said of an address stands right behind it.
        const said = /(cannot be opened|may have expired|stands in for another site)/g;
        const text = read(await room.paper.region.textContent()).replace(said, '');
        expect(text).toContain(ABSTRACTS[index]);
        await room.press('j');
      }
      await isHarmless(room.page);
    });

    test('is shown literally among the hits of a search, with the marks in it', async ({ room }) => {
      await room.paper.showAsImported();
      await room.search('stations');
      await expect(room.listCount).toHaveText(`${PAYLOADS.length} hits`);
      await room.press('ArrowDown');
      await room.press('Home');
      for (let hit = 1; hit <= PAYLOADS.length; hit++) {
        const row = room.hits.and(room.page.locator('[aria-selected="true"]'));
        await expect(row).toHaveAttribute('aria-posinset', `${hit}`);
        const number = Number(/Snow survey (\d+)/.exec((await row.textContent()) ?? '')?.[1]);
        await reads(row, TITLES[number - 1] ?? 'a title');
        await room.press('ArrowDown');
      }
      await expect(room.marks(room.hits.last()).first()).toHaveText(/stations/i);
      await isHarmless(room.page);
    });

    test('is shown literally as a tag, wherever tags are', async ({ room }) => {
      const { page, paper } = room;
      const rail = page.getByRole('region', { name: 'Tags' }).getByRole('listitem');
      await room.focusList();
      for (const part of partsOf(TAG_PAYLOADS, TAGS_OF_A_PAPER)) {
        for (const [index, tag] of part.entries()) {
          // A tag of one's own is made of what is typed, whatever is offered.
          await paper.addTagField.fill(tag);
          await paper.addTagField.press('Enter');
          await expect(paper.tags).toHaveCount(index + 1);
        }
        // The sign in front may be typed; it is not part of the name.
        const names = part.map((tag) => shown(tag).replace(/^#/, ''));
        const chips = await paper.tags.allTextContents();
        expect(chips.map((text) => read(text).replace(/^#/, '')).sort()).toEqual([...names].sort());
        const inRail = (await rail.allTextContents()).map(read);
        for (const name of names) expect(inRail).toContain(`${name}1`);
        const row = room.rows.and(page.locator('[aria-selected="true"]'));
        for (const name of names) await reads(row, `#${name}`);
        await isHarmless(page);
        await room.focusList();
        await room.press('j');
        await expect(paper.tags).toHaveCount(0);
      }

      await paper.addTagField.fill('onerror');
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await isHarmless(page);
      await paper.addTagField.press('Escape');
    });

    test('is shown literally where a tag is spoken of', async ({ room }) => {
      await speakOfTag(room, '<b onclick=__canary(95)>bold</b>');
    });

    test('made of turning characters is seen where a tag is spoken of', async ({ room }) => {
      await speakOfTag(room, 'turned \u202etxt.gnp');
    });

    test('is shown literally in a note and in its preview', async ({ room }) => {
      const { page, paper } = room;
      await paper.paste(NOTE);
      await paper.showPreview();
      await expect(paper.preview.getByRole('heading', { name: 'location' })).toBeVisible();
      await reads(paper.preview, 'fenced');
      // Markdown makes emphasis and entities of its own, and what a reader typed is not told by number.
      const literal = MARKUP.filter((text) => !/[&\p{Cc}]/u.test(text));
      for (const payload of literal) await reads(paper.preview, shown(payload));
      await isHarmless(page);
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      for (const name of ['body', 'location', '__proto__', 'constructor']) expect(ids).not.toContain(name);

      for (const link of await paper.preview.getByRole('button').all()) {
        await link.click();
        const card = page.getByRole('dialog', { name: 'Where this link leads' });
        await expect(card).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card).toBeHidden();
      }
      await isHarmless(page);
    });

    test('is shown literally where the paper came from and in the import that brought it', async ({ room }) => {
      const source = await room.paper.openSource(shown(FILE_NAME));
      await reads(source.getByRole('heading'), shown(FILE_NAME));
      await reads(source.getByRole('region', { name: 'Lines of the file' }), shown(HOSTILE_PAPERS[0]?.title ?? ''));
      await isHarmless(room.page);
      await source.getByRole('button', { name: 'Open this import' }).click();

      const imports = new ImportsPage(room.page);
      await reads(imports.title, shown(FILE_NAME));
      await reads(imports.files.last(), shown(FILE_NAME));
      const records = room.page.getByRole('listbox', { name: 'Records of this import' });
      await records.focus();
      for (const [index, title] of TITLES.entries()) {
        await reads(records.getByRole('option', { selected: true }), `${index + 1}${title}`);
        await room.press('ArrowDown');
      }
      await imports.showIgnoredLines();
      await reads(imports.ignoredLines.last(), HOSTILE_FURNITURE);
      await isHarmless(room.page);
      await room.place('Imports').click();
      await reads(imports.imports.first(), shown(FILE_NAME));
      await isHarmless(room.page);
    });
  });
});
