// The licences of what is shipped: read from the build, the fonts and the workers' packages among them.

import { isAccessible } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

test('the licences of all that is bundled can be read', async ({ room }) => {
  await room.focusList();
  await room.press('o');
  await room.press('c');
  const dialog = room.page.getByRole('dialog', { name: 'Licences' });
  const packages = dialog.getByRole('listitem');
  await expect(packages.first()).toContainText('lectern');
  const named = (name: string) => packages.filter({ has: room.page.getByText(name, { exact: true }) });
  // The page, its fonts, a worker of the page, the engine, and what is installed beside it.
  for (const name of ['react', '@fontsource-variable/inter', 'micromark', 'yaml', 'better-sqlite3']) {
    await expect(named(name)).toHaveCount(1);
  }
  await named('@fontsource-variable/inter').getByText('OFL-1.1').click();
  await expect(dialog.getByText('SIL OPEN FONT LICENSE Version 1.1', { exact: false }).first()).toBeVisible();
  await isAccessible(room.page, 'licences');
});
