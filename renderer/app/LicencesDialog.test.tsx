// The licences as one reads them, and what is said where their list is missing.

import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInApp } from '../testing/test-app.tsx';
import { LicencesDialog } from './LicencesDialog.tsx';

const PACKAGES = [
  { name: 'lectern', version: '0.1.0', licence: 'MIT', text: 'Permission is hereby granted' },
  { name: 'a-font', version: '5.0.0', licence: 'OFL-1.1', text: 'This Font Software' },
  { name: 'no-text', version: '1.0.0', licence: null, text: null },
];

function setUp(answer: () => Response) {
  const asked = vi.fn(async (_path: unknown) => answer());
  vi.stubGlobal('fetch', asked);
  const { store } = renderInApp(<LicencesDialog />, fakeClient({}));
  act(() => store.getState().openDialog('licences'));
  return asked;
}

describe('LicencesDialog', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('shows Lectern first, then what it is made of, each with its text', async () => {
    const asked = setUp(() => Response.json(PACKAGES));
    const items = await screen.findAllByRole('listitem');
    expect(asked.mock.calls[0]?.[0]).toBe('/licences.json');
    expect(items.map((item) => item.querySelector('summary')?.textContent)).toEqual([
      'lectern 0.1.0MIT',
      'a-font 5.0.0OFL-1.1',
      'no-text 1.0.0see its text',
    ]);
    for (const item of items) {
      const details = item.querySelector('details');
      if (details === null) throw new Error('nothing to open');
      details.open = true;
      fireEvent(details, new Event('toggle'));
    }
    const [, font, bare] = items;
    expect(font?.textContent).toContain('This Font Software');
    expect(bare?.textContent).toContain('The package carries no text of its licence.');
  });

  it('says that the list is missing, and reads it when asked again', async () => {
    let isThere = false;
    setUp(() => (isThere ? Response.json(PACKAGES) : new Response(null, { status: 404 })));
    const dialog = await screen.findByRole('dialog', { name: 'Licences' });
    const again = await within(dialog).findByRole('button', { name: 'Try again' });
    expect(within(dialog).queryByRole('listitem')).toBeNull();
    isThere = true;
    fireEvent.click(again);
    expect(await within(dialog).findAllByRole('listitem')).toHaveLength(3);
  });
});
