// The pictures of the README: the sample library, lived in, in both themes. `npm run -s screenshots -- readme` draws them anew.

import { join } from 'node:path';
import { isStill } from '../fixtures/accessibility.ts';
import { ROOT } from '../fixtures/lectern-process.ts';
import { test } from '../fixtures/test.ts';
import { GraphPlace } from '../pages/graph-place.ts';
import { SuggestionInbox } from '../pages/suggestion-inbox.ts';
import { acceptLinks, acceptMethods, importSample, liveIn } from './lived-in.ts';

// A page of a repository is some 900 points wide: letters stay legible, and lines sharp on a dense screen.
test.use({ library: 'none', viewport: { width: 1240, height: 880 }, deviceScaleFactor: 1.5 });

test('the pictures of the README', async ({ room, watch }) => {
  // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
  watch.allow(/GPU stall due to ReadPixels/);
  const { page } = room;
  const shoot = async (screen: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await isStill(page);
      await page.screenshot({ path: join(ROOT, `e2e/readme/${screen}-${colorScheme}.png`) });
    }
  };
  await importSample(room);
  await liveIn(room);
  await acceptMethods(room);
  await acceptLinks(room, 12);

  await new SuggestionInbox(page).open(/^Performer.*Reformer/);
  await shoot('suggestions');
  await acceptLinks(room, 80);

  await room.place('Graph').click();
  const graph = new GraphPlace(page);
  await graph.isSettled();
  await shoot('graph');

  await room.place('Library').click();
  await room.paper.showPreview();
  await room.focusList();
  await shoot('room');
});
