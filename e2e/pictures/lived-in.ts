// The sample library as someone would have it after an afternoon: tags, reading states, a note.

import type { ReadingRoom } from '../pages/reading-room.ts';

/** The paper that is open in the pictures. */
export const OPEN_PAPER = 'Normalising over the layer';

const NOTE = `**Why it stays here.** The plain alternative to *Batch Normalization*: no running averages, and a batch of one will do.

- RMSNorm asks whether the mean is needed at all
- where does it stand in the Transformer: before or after attention?

$\\hat x = (x - \\mu) / \\sigma$ over the units of one layer.`;

interface Work {
  readonly title: string;
  readonly tags: readonly string[];
  /** The key of the reading state. */
  readonly key: string;
}

const WORK: readonly Work[] = [
  { title: 'Batch Normalization', tags: ['norm layers', 'regularisation'], key: 'd' },
  { title: 'Is the mean needed at all?', tags: ['norm layers'], key: 'q' },
  { title: 'Dropout', tags: ['regularisation'], key: 'q' },
  { title: 'Adam:', tags: ['optimisers'], key: 'x' },
  { title: OPEN_PAPER, tags: ['norm layers', 'for the talk'], key: 'r' },
];

export async function importSample(room: ReadingRoom): Promise<void> {
  await room.page.getByRole('button', { name: 'Try the sample library' }).click();
  await room.preview().commit('Import 32 papers');
  await room.messages.close();
  await room.place('Library').click();
  await room.rows.first().waitFor();
}

/** Everything by hand, as a reader would. */
export async function liveIn(room: ReadingRoom): Promise<void> {
  for (const { title, tags, key } of WORK) {
    await room.row(title).first().click();
    await room.paper.title.filter({ hasText: title }).waitFor();
    for (const tag of tags) await room.paper.addTag(tag);
    await room.focusList();
    await room.press(key);
    await room
      .row(title)
      .first()
      .getByText(/^(read|reading|queued|skipped)$/)
      .waitFor();
  }
  await room.paper.write(NOTE);
  await room.focusList();
}
