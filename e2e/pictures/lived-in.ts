// The sample library as someone would have it after some afternoons: tags, reading states, an order to read in, notes.

import { expect } from '../fixtures/test.ts';
import type { ReadingState } from '../pages/paper-pane.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

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
  { find: 'Batch Normalization', state: 'Read', tags: ['norm layers', 'regularisation'] },
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
  { find: 'Speculative decoding', state: 'Queued' },
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
