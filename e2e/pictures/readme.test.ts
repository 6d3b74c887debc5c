// The pictures of the README: the reading room over the sample library, lived in.

import { join } from 'node:path';
import { isStill } from '../fixtures/accessibility.ts';
import { ROOT } from '../fixtures/lectern-process.ts';
import { test } from '../fixtures/test.ts';
import { importSample, liveIn } from './lived-in.ts';

test.use({ library: 'none' });

test('the pictures of the README', async ({ room }) => {
  await importSample(room);
  await liveIn(room);
  await room.paper.showPreview();
  await room.focusList();
  for (const colorScheme of ['light', 'dark'] as const) {
    await room.page.emulateMedia({ colorScheme });
    await isStill(room.page);
    await room.page.screenshot({ path: join(ROOT, `e2e/readme/room-${colorScheme}.png`) });
  }
});
