// The editor of link types: what is there, what is added, merged and deleted.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../../testing/fake-client.ts';
import { linkType } from '../../testing/link-values.ts';
import { library } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { LinkTypesDialog } from './LinkTypesDialog.tsx';

const EXTENDS = linkType('extends', { inverseLabel: 'extended by', cito: 'extends', linkCount: 3 });
const RELATED = linkType('related to', { inverseLabel: 'related to', isSymmetric: true });

function setUp() {
  const create = vi.fn(async (_input: unknown) => ({ revision: 2, id: 't9' }));
  const merge = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const remove = vi.fn(async (_input: unknown) => ({ revision: 2 }));
  const client = fakeClient({
    linkTypes: { create: create as never, merge: merge as never, delete: remove as never },
  });
  const view = renderInApp(<LinkTypesDialog />, client);
  act(() => view.store.setState({ library: library(1), linkTypes: [EXTENDS, RELATED], dialog: 'link-types' }));
  return { ...view, create, merge, remove };
}

async function openMenu(label: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `More about the type ${label}` }));
  await screen.findByRole('menu');
}

describe('LinkTypesDialog', () => {
  afterEach(cleanup);

  it('lists words both ways, use and the term of CiTO', () => {
    setUp();
    const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toBe('extendsextended bycito:extends3 links');
    expect(second).toBe('related toboth ways0 links');
  });

  it('adds a type of one’s own, drawn as one likes', async () => {
    const { create } = setUp();
    fireEvent.click(screen.getByRole('button', { name: 'New link type' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'A … B' }), { target: { value: 'replaces' } });
    expect(screen.getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('textbox', { name: 'B … A' }), { target: { value: 'replaced by' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Red' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Dots' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith({
        label: 'replaces',
        inverseLabel: 'replaced by',
        isSymmetric: false,
        colour: 'contradicts',
        dash: '2 4',
      }),
    );
    expect(await screen.findByRole('button', { name: 'New link type' })).toBeTruthy();
  });

  it('deletes only a type without links, and merges one that has some', async () => {
    const { merge, remove } = setUp();
    await openMenu('extends');
    expect(screen.getByRole('menuitem', { name: 'In use by 3 links' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('menuitem', { name: 'related to' }));
    await waitFor(() => expect(merge).toHaveBeenCalledWith({ id: 'extends', into: 'related to' }));
    await openMenu('related to');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Delete the type' }));
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ id: 'related to' }));
  });
});
