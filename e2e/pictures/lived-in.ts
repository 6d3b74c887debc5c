// The sample library as someone would have it after some afternoons: tags, reading states, an order to read in, notes.

import { expect } from '../fixtures/test.ts';
import type { ReadingState } from '../pages/paper-pane.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';
import { SuggestionInbox } from '../pages/suggestion-inbox.ts';

/** The paper that is open in the pictures. */
export const OPEN_PAPER = 'Normalising over the layer';

const NOTE = `**Why it stays here.** The plain alternative to *Batch Normalization*: no running averages, and a batch of one will do.

- RMSNorm asks whether the mean is needed at all
- where does it stand in the Transformer: before or after attention?

$\\hat x = (x - \\mu) / \\sigma$ over the units of one layer.`;

interface Work {
  /** Words of its title. */
  readonly find: string;
  readonly state?: ReadingState;
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** In the order it is done; the queue keeps it. */
const WORK: readonly Work[] = [
  { find: 'standardising every activation', state: 'Read', tags: ['norm layers', 'regularisation'] },
  { find: 'mean needed at all', state: 'Queued', tags: ['norm layers'] },
  { find: 'switching units off', state: 'Read', tags: ['regularisation'], note: 'Scale while training.' },
  { find: 'one step size per weight', state: 'Read', tags: ['optimisers'] },
  { find: 'Weight decay is not L2', state: 'Queued', tags: ['optimisers', 'regularisation'] },
  { find: 'Deeper should not be worse', state: 'Read', tags: ['vision'] },
  {
    find: 'Attention without recurrence',
    state: 'Read',
    tags: ['transformers', 'for the talk'],
    note: 'Quote table 3.',
  },
  { find: 'reading left and right', state: 'Reading', tags: ['transformers', 'pretraining'] },
  { find: 'Generative pretraining', tags: ['pretraining'] },
  { find: '16x16 patches as tokens', state: 'Queued', tags: ['vision', 'transformers'] },
  { find: 'two thin matrices', state: 'Queued', tags: ['for the talk'] },
  { find: 'training on blends', state: 'Skipped', tags: ['vision'] },
  { find: 'draft what a large model', state: 'Queued', tags: ['serving'] },
  {
    find: 'Paging the key-value cache',
    state: 'Read',
    tags: ['serving', 'for the talk'],
    note: 'Ask about prefix sharing.',
  },
  { find: 'programs of many prompts', state: 'Queued', tags: ['serving'] },
  { find: 'Scheduling by iteration', state: 'Read', tags: ['serving'] },
  { find: 'better division of labour', state: 'Queued', tags: ['attention'] },
  { find: 'hashing decides who', state: 'Skipped', tags: ['attention'] },
  { find: 'between many key heads', state: 'Read', tags: ['attention', 'serving'] },
  { find: 'in groups instead of', state: 'Read', tags: ['norm layers', 'vision'] },
  { find: 'Before or after the shortcut', state: 'Queued', tags: ['norm layers', 'transformers'] },
  { find: 'two encoders and a dot product', tags: ['retrieval'] },
  { find: 'does a retriever work', state: 'Queued', tags: ['retrieval', 'test sets'] },
  { find: OPEN_PAPER, state: 'Reading', tags: ['norm layers', 'for the talk'], note: NOTE },
];

export async function importSample(room: ReadingRoom): Promise<void> {
  await room.page.getByRole('button', { name: 'Try the sample library' }).click();
  await room.preview().commit('Import 71 papers');
  await room.messages.close();
  await expect(room.listCount).toHaveText('71 papers');
}

/** Everything by hand, as a reader would. */
export async function liveIn(room: ReadingRoom): Promise<void> {
  const { paper } = room;
  for (const { find, state, tags = [], note } of WORK) {
    await room.search(find);
    await room.hits.filter({ hasText: find }).first().click();
    await expect(paper.title).toContainText(find);
    for (const tag of tags) await paper.addTag(tag);
    if (note !== undefined) await paper.write(note);
    if (state === undefined) continue;
    await paper.states.getByText(state, { exact: true }).click();
    await paper.isMarked(state);
  }
  await room.search('');
  await room.open(OPEN_PAPER);
  await room.focusList();
}

/** The surest of the names found become methods, all at once. */
export async function acceptMethods(room: ReadingRoom): Promise<void> {
  await room.place('Methods').click();
  await room.page.getByRole('button', { name: 'See the names found in your papers' }).click();
  const names = room.page.getByRole('dialog', { name: 'Accept names of the whole library' });
  await names.getByRole('button', { name: /^Accept [1-9]/ }).click();
  await room.messages.says(/^Accepted/);
  await room.messages.close();
}

/** The first suggestions, which are the surest, become links, one after another. */
export async function acceptLinks(room: ReadingRoom, count: number): Promise<void> {
  await room.place('Suggestions').click();
  const inbox = new SuggestionInbox(room.page);
  await inbox.rows.first().click();
  for (let accepted = 0; accepted < count; accepted += 1) {
    const title = await inbox.title.innerText();
    await inbox.answer('Accept');
    await expect(inbox.title).not.toHaveText(title);
  }
  await room.messages.close();
}
