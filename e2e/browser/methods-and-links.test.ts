// Names become methods, a sentence becomes a link, a refusal stays one: by pointer, and by keyboard alone.

import { isAccessible } from '../fixtures/accessibility.ts';
import type { Desk } from '../fixtures/desk.ts';
import { DUMP_FILE_NAME } from '../fixtures/dump.ts';
import { KNOT_SENTENCE, LOOM, LOOM_SENTENCE, methodsDump, THREAD } from '../fixtures/methods-dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { GraphPlace } from '../pages/graph-place.ts';
import { LinkDialog } from '../pages/link-dialog.ts';
import { NotePane } from '../pages/note-pane.ts';
import { PaperLinking } from '../pages/paper-linking.ts';
import { ReadingRoom } from '../pages/reading-room.ts';
import { SuggestionInbox } from '../pages/suggestion-inbox.ts';

test.use({ library: 'none' });

const REFUSED = /ThreadNet.*alternative to.*KnotNet/s;
const EVALUATED = /LoomNet.*evaluated on.*WeaveBench/s;
/** Found in the paper of the refused one. */
const FOUND_BESIDE = /ThreadNet.*evaluated on.*WeaveBench/s;

async function importDump(desk: Desk, room: ReadingRoom): Promise<void> {
  const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, methodsDump()));
  await preview.commit();
  await room.messages.close();
  await room.place('Library').click();
  await room.counts(4);
}

/** Drops the same file again: nothing of it is new. */
async function importAgain(desk: Desk, room: ReadingRoom): Promise<void> {
  const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, methodsDump()));
  await preview.adds({ found: 4, 'already here': 4 });
  await preview.commit('Done');
}

test('names, links and suggestions with the pointer, each step undone and made again', async ({ desk, room }) => {
  await importDump(desk, room);
  const paper = new PaperLinking(room.page);
  const dialog = new LinkDialog(room.page);
  const inbox = new SuggestionInbox(room.page);

  await test.step('accept a candidate', async () => {
    await room.open(LOOM);
    await paper.candidate('LoomNet').click();
    await expect(paper.method('LoomNet')).toBeVisible();
    await expect(room.place('Methods')).toHaveText(/Methods1$/);
    await room.messages.accept(/^Accepted/, 'Undo');
    await expect(paper.candidate('LoomNet')).toBeVisible();
    await room.messages.accept(/^Undone/, 'Redo');
    await expect(paper.method('LoomNet')).toBeVisible();
    await room.messages.close();
  });

  await test.step('link with a selected sentence', async () => {
    await paper.select('outperforms ThreadNet');
    await paper.linkSelected.click();
    await dialog.isOpenOn('LoomNet', LOOM_SENTENCE);
    await dialog.fillByPointer('ThreadNet', 'outperforms');
    await paper.hasLink('outperforms', 'ThreadNet', LOOM_SENTENCE);
    await room.messages.accept('Linked', 'Undo');
    await paper.hasNoLink();
    await room.messages.accept(/^Undone/, 'Redo');
    await paper.hasLink('outperforms', 'ThreadNet', LOOM_SENTENCE);
    await room.messages.close();
  });

  await test.step('the page of the method shows it, and its sentence leads back', async () => {
    await paper.method('LoomNet').click();
    const page = room.page.getByRole('region', { name: 'Method', exact: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('LoomNet');
    await expect(page.getByRole('region', { name: 'Links', exact: true })).toContainText('outperforms');
    await page.getByRole('region', { name: 'Links', exact: true }).getByRole('button', { name: LOOM_SENTENCE }).click();
    await room.paper.shows(LOOM);
    await expect(paper.marked).toHaveText(LOOM_SENTENCE);
  });

  await test.step('refuse a suggestion', async () => {
    await room.place('Suggestions').click();
    await inbox.open(REFUSED);
    expect(await inbox.marked()).toBe(KNOT_SENTENCE);
    await inbox.answer('Refuse');
    await expect(inbox.row(REFUSED)).toBeHidden();
    await room.messages.accept(/^Refused/, 'Undo');
    await expect(inbox.row(REFUSED)).toBeVisible();
    await room.messages.accept(/^Undone/, 'Redo');
    await expect(inbox.row(REFUSED)).toBeHidden();
    await room.messages.close();
  });

  await test.step('it stays refused after the same file is dropped again', async () => {
    await importAgain(desk, room);
    await room.place('Suggestions').click();
    await expect(inbox.row(EVALUATED)).toBeVisible();
    await expect(inbox.row(REFUSED)).toBeHidden();
  });

  await test.step('accept a suggestion', async () => {
    await inbox.open(EVALUATED);
    await inbox.answer('Accept');
    await expect(inbox.row(EVALUATED)).toBeHidden();
    await room.messages.accept('Linked', 'Undo');
    await expect(inbox.row(EVALUATED)).toBeVisible();
  });
});

test('the same by keyboard alone, and on to the graph and through a restart', async ({
  desk,
  room,
  openWindow,
  watch,
}) => {
  await importDump(desk, room);
  const paper = new PaperLinking(room.page);
  const dialog = new LinkDialog(room.page);
  const inbox = new SuggestionInbox(room.page);
  const { keyboard } = room.page;

  await test.step('accept a candidate, and undo it', async () => {
    await room.focusList();
    await room.press('Home');
    await room.paper.shows(LOOM);
    await expect(paper.candidate('LoomNet')).toBeVisible();
    await room.press('Shift+M');
    await expect(paper.candidate('LoomNet')).toBeFocused();
    await room.press('Enter');
    await expect(paper.method('LoomNet')).toBeVisible();
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone: accepted the method “LoomNet”/);
    await expect(paper.candidate('LoomNet')).toBeVisible();
    await room.press('ControlOrMeta+y');
    await room.messages.says(/^Done again: accepted/);
    await expect(paper.method('LoomNet')).toBeVisible();
  });

  await test.step('link with a sentence chosen by keys, and undo it', async () => {
    await room.press('Escape');
    await room.focusList();
    await room.press('e');
    await expect(room.page.getByRole('toolbar', { name: 'Choose a sentence' })).toBeFocused();
    await expect(paper.marked).toHaveText('Large networks are costly to train and small ones forget.');
    await room.press('ArrowDown');
    await room.press('ArrowDown');
    await expect(paper.marked).toHaveText(LOOM_SENTENCE);
    await room.press('Enter');
    await dialog.isOpenOn('LoomNet', LOOM_SENTENCE);
    await dialog.fillByKeys('ThreadNet', 'outperforms');
    await paper.hasLink('outperforms', 'ThreadNet', LOOM_SENTENCE);
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone: linked “LoomNet → ThreadNet”/);
    await paper.hasNoLink();
    await room.press('ControlOrMeta+y');
    await paper.hasLink('outperforms', 'ThreadNet', LOOM_SENTENCE);
  });

  await test.step('refuse a suggestion, and undo it', async () => {
    await room.focusList();
    await keyboard.press('g');
    await keyboard.press('u');
    await expect(inbox.rows.first()).toBeVisible();
    while (!REFUSED.test(await inbox.title.innerText())) await room.press('j');
    await room.press('r');
    await expect(inbox.row(REFUSED)).toBeHidden();
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone: refused the link “ThreadNet → KnotNet”/);
    await expect(inbox.row(REFUSED)).toBeVisible();
    await room.press('ControlOrMeta+y');
    await expect(inbox.row(REFUSED)).toBeHidden();
  });

  await test.step('it stays refused after the same file is dropped again', async () => {
    await importAgain(desk, room);
    await keyboard.press('g');
    await keyboard.press('u');
    await expect(inbox.row(EVALUATED)).toBeVisible();
    await expect(inbox.row(REFUSED)).toBeHidden();
  });

  await test.step('rename the method, and undo it', async () => {
    await keyboard.press('g');
    await keyboard.press('m');
    const heading = room.page.getByRole('region', { name: 'Method', exact: true }).getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('LoomNet');
    await room.press('F2');
    await expect(room.page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('LoomNet 2');
    await room.press('Enter');
    await expect(heading).toHaveText('LoomNet 2');
    await room.press('ControlOrMeta+z');
    await expect(heading).toHaveText('LoomNet');
  });

  // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
  watch.allow(/GPU stall due to ReadPixels/);
  const graph = new GraphPlace(room.page);
  const tab = (name: string) => room.page.getByRole('tab', { name });
  const linked = graph.rows.filter({ hasText: 'outperforms ThreadNet' });
  const row = graph.row('LoomNet').first();
  /** The links of the method, each a row. */
  const unfold = async () => {
    await tab('List').press('Enter');
    await graph.goTo('LoomNet');
    await graph.list.press('ArrowRight');
    await expect(row).toHaveAccessibleName(/shown below/);
  };

  await test.step('filter the graph by type, and take the filter off', async () => {
    await keyboard.press('g');
    await keyboard.press('g');
    await graph.isSettled();
    await unfold();
    await expect(linked).toBeVisible();
    await tab('Legend').press('Enter');
    await graph.type('outperforms').press('Enter');
    await expect(graph.type('outperforms')).toHaveAttribute('aria-pressed', 'false');
    await unfold();
    await expect(linked).toBeHidden();
    await tab('Legend').press('Enter');
    await graph.type('outperforms').press('Enter');
    await unfold();
    await expect(linked).toBeVisible();
  });

  await test.step('pin, undo it, restart, find the same picture', async () => {
    await graph.goTo('LoomNet');
    await graph.list.press('p');
    await expect(row).toHaveAccessibleName(/pinned/);
    await room.press('ControlOrMeta+z');
    await expect(row).not.toHaveAccessibleName(/pinned/);
    await room.press('ControlOrMeta+y');
    await expect(row).toHaveAccessibleName(/pinned/);
    await graph.isSettled();
    const before = await graph.places();
    expect(before.filter(({ isPinned }) => isPinned).map(({ name }) => name)).toEqual(['LoomNet']);

    await desk.stop();
    watch.allow(/WebSocket|ERR_CONNECTION/);
    await desk.start();
    const page = await openWindow();
    const again = new GraphPlace(page);
    await new ReadingRoom(page).isOpen();
    // From the same method as before: the picture starts from what is open.
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(
      page.getByRole('region', { name: 'Method', exact: true }).getByRole('heading', { level: 1 }),
    ).toHaveText('LoomNet');
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await again.isSettled();
    expect(await again.places()).toEqual(before);
  });
});

test('a method has a note, shown as it reads, kept, and undone', async ({ desk, room }) => {
  await importDump(desk, room);
  await room.open(LOOM);
  await new PaperLinking(room.page).candidate('LoomNet').click();
  await room.place('Methods').click();
  const note = new NotePane(room.page, room.page.getByRole('region', { name: 'Method', exact: true }));
  const row = room.page.getByRole('listbox', { name: 'Methods' }).getByRole('option', { name: /LoomNet/ });

  await expect(note.editor).toBeVisible();
  await room.press('w');
  await expect(note.editor).toBeFocused();
  await note.write('Ask *Ada* about the shuttle.');
  await expect(row.getByLabel('has a note')).toBeVisible();
  await room.press('Escape');
  await room.press('p');
  await expect(note.preview.locator('em')).toHaveText('Ada');
  await room.press('p');

  await room.press('ControlOrMeta+z');
  await room.messages.says(/^Undone: changed the note/);
  await expect(note.editor).not.toContainText('shuttle');
  await expect(row.getByLabel('has a note')).toBeHidden();
  await room.press('ControlOrMeta+y');
  await expect(note.editor).toContainText('shuttle');
  await room.page.reload();
  await expect(note.editor).toContainText('Ask *Ada* about the shuttle.');
});

test('a refusal outlives the paper it was made in', async ({ desk, room }) => {
  await importDump(desk, room);
  const inbox = new SuggestionInbox(room.page);
  await room.place('Suggestions').click();
  await inbox.open(REFUSED);
  await inbox.answer('Refuse');
  await expect(inbox.row(REFUSED)).toBeHidden();
  await room.messages.close();

  await test.step('it goes with its paper', async () => {
    await room.place('Library').click();
    await room.open(THREAD);
    await room.focusList();
    await room.press('Delete');
    await expect(room.place('Trash')).toHaveText(/1$/);
    await room.place('Trash').click();
    await room.page.getByRole('button', { name: 'Empty trash…' }).click();
    const question = room.page.getByRole('alertdialog', { name: 'Empty the trash?' });
    await question.getByRole('button', { name: 'Empty the trash' }).click();
    await room.counts(3);
    await room.messages.close();
    await room.place('Suggestions').click();
    await expect(inbox.row(EVALUATED)).toBeVisible();
    await expect(inbox.row(FOUND_BESIDE)).toBeHidden();
  });

  await test.step('and does not come back with it', async () => {
    const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, methodsDump()));
    await preview.adds({ found: 4, new: 1, 'already here': 3 });
    await preview.commit();
    await room.counts(4);
    await room.place('Suggestions').click();
    await expect(inbox.row(FOUND_BESIDE)).toBeVisible();
    await expect(inbox.row(REFUSED)).toBeHidden();
  });
});

test('similar papers say why', async ({ desk, room }) => {
  await importDump(desk, room);
  const paper = new PaperLinking(room.page);
  await room.open(LOOM);
  await expect(paper.similar).toContainText('ThreadNet: one long thread');
  await expect(paper.similar).toContainText('because of');
  await paper.similar.getByRole('button', { name: /^ThreadNet/ }).click();
  await room.paper.shows(THREAD);
});

test('every screen and dialog can be used by everyone', async ({ desk, room, watch }) => {
  await importDump(desk, room);
  const paper = new PaperLinking(room.page);
  const inbox = new SuggestionInbox(room.page);
  await room.open(LOOM);
  await expect(paper.candidate('LoomNet')).toBeVisible();
  await expect(paper.suggested).toBeVisible();
  await expect(paper.similar).toContainText('because of');
  await isAccessible(room.page, 'a paper with names and suggestions');

  await paper.methods.getByRole('button', { name: 'Accept all…' }).click();
  await expect(room.page.getByRole('dialog', { name: /^Accept names/ })).toContainText('1 name');
  await room.page.getByRole('dialog').getByText('All', { exact: true }).click();
  await expect(room.page.getByRole('dialog')).toContainText('3 names');
  await isAccessible(room.page, 'accept all');
  await room.page.getByRole('button', { name: 'Accept 3 names' }).click();
  await expect(paper.method('WeaveBench')).toBeVisible();
  await room.messages.close();

  await room.place('Suggestions').click();
  await expect(inbox.title).toBeVisible();
  await isAccessible(room.page, 'suggestions');
  await inbox.answer('Accept');
  await room.messages.close();

  await room.place('Methods').click();
  await expect(room.page.getByRole('region', { name: 'Links', exact: true })).toContainText('outperform');
  await isAccessible(room.page, 'methods');

  await room.press('g');
  await room.press('y');
  await expect(room.page.getByRole('dialog', { name: 'Link types' })).toBeVisible();
  await isAccessible(room.page, 'link types');
  await room.press('Escape');

  await room.page.getByRole('button', { name: /^Link…/ }).click();
  await expect(room.page.getByRole('dialog', { name: 'New link' })).toBeVisible();
  await room.press('Escape');
  await isAccessible(room.page, 'a new link');
  await room.press('Escape');

  // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
  watch.allow(/GPU stall due to ReadPixels/);
  const method = room.page.getByRole('region', { name: 'Method', exact: true });
  await method.getByRole('button', { name: 'More', exact: true }).click();
  await room.page.getByRole('menuitem', { name: 'Show in the graph' }).click();
  const graph = new GraphPlace(room.page);
  await graph.isSettled();
  await graph.openTab('Open');
  await method.getByRole('button', { name: LOOM }).first().click();
  await room.paper.shows(LOOM);
  await paper.method('LoomNet').click();
  await expect(method.getByRole('heading', { level: 1 })).toHaveText('LoomNet');
  await isAccessible(room.page, 'a method beside the graph');
});

test('every dialog about methods, links and their types can be used by everyone', async ({ desk, room }) => {
  await importDump(desk, room);
  const { page } = room;
  const paper = new PaperLinking(page);
  const inbox = new SuggestionInbox(page);
  const link = new LinkDialog(page);
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const look = async (name: string | RegExp, screen: string) => {
    await expect(dialog(name)).toBeVisible();
    await isAccessible(page, screen);
  };
  const leave = async () => {
    await expect(async () => {
      await room.press('Escape');
      await expect(page.locator('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])')).toHaveCount(0, {
        timeout: 1_000,
      });
    }).toPass();
  };

  await test.step('of a name found, and of a sentence', async () => {
    await room.open(LOOM);
    await paper.candidate('LoomNet').focus();
    await room.press('e');
    await look('Accept LoomNet as', 'edit a name found');
    await leave();
    await room.focusList();
    await room.press('e');
    await expect(page.getByRole('toolbar', { name: 'Choose a sentence' })).toBeFocused();
    await isAccessible(page, 'choose a sentence');
    await room.press('Enter');
    await expect(link.to).toBeFocused();
    await page.keyboard.type('Thread');
    await expect(page.locator('[data-trigger="ComboBox"]').getByRole('option').first()).toBeVisible();
    await isAccessible(page, 'the ends of a new link');
    await room.press('Enter');
    await room.press('Tab');
    await expect(page.locator('[data-trigger="ComboBox"]').getByRole('option').first()).toBeVisible();
    await isAccessible(page, 'the types of a new link');
    await page.keyboard.type('outperforms');
    await room.press('Enter');
    await look('New link', 'a new link');
    await room.press('Enter');
    await expect(link.dialog).toBeHidden();
    await room.messages.close();
    await paper.links.getByRole('button', { name: /^More about the link/ }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await look('Edit the link', 'edit a link');
    await leave();
  });

  await test.step('of link types', async () => {
    await room.focusList();
    await room.press('g');
    await room.press('y');
    await dialog('Link types').getByRole('button', { name: 'More about the type extends' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await isAccessible(page, 'merge a type');
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await look('Link types', 'edit a type');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await dialog('Link types').getByRole('button', { name: 'New link type' }).click();
    await look('Link types', 'a new type');
    await leave();
  });

  await test.step('of suggestions', async () => {
    await room.place('Suggestions').click();
    await inbox.rows.first().click();
    await room.press('y');
    await look('Accept as', 'accept as another type');
    await leave();
    await page.getByRole('button', { name: /rules/i }).first().click();
    await expect(page.getByRole('switch').first()).toBeVisible();
    await isAccessible(page, 'rules');
    await leave();
  });

  await test.step('of methods', async () => {
    await room.place('Methods').click();
    const list = page.getByRole('listbox', { name: 'Methods' });
    for (const [key, name, screen] of [
      ['n', 'New method', 'a new method'],
      ['F2', /^Edit/, 'rename a method'],
      ['Shift+M', /^Merge/, 'merge methods'],
      ['s', /^Split/, 'split a method'],
    ] as const) {
      await list.focus();
      await room.press(key);
      // A field whose list is open hides the rest of its dialog from assistive technology.
      if (key === 'Shift+M') await room.press('Escape');
      await look(name, screen);
      await leave();
    }
    await list.focus();
    await room.press('Delete');
    await expect(page.getByRole('alertdialog', { name: /^Delete/ })).toBeVisible();
    await isAccessible(page, 'delete a method');
    await leave();
    await page.getByRole('region', { name: 'List of methods' }).getByRole('button', { name: 'Filter' }).click();
    await look('Filters', 'filter methods');
    await leave();
  });
});
