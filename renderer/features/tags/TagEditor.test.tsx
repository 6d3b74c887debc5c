// Tagging a paper by keyboard.

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from '../../testing/fake-client.ts';
import { library, paperId, tag, tagId } from '../../testing/sample-values.ts';
import { renderInApp } from '../../testing/test-app.tsx';
import { matchingTags } from './matching-tags.ts';
import { TagEditor } from './TagEditor.tsx';

const DECODING = tag('t1', 'decoding', 4);
const NORM = tag('t2', 'norm layers', 9);

function setUp(present: readonly { readonly id: typeof DECODING.id; readonly name: string }[] = []) {
  const add = vi.fn(async (_input: unknown) => ({ revision: 2, changed: 1, tagId: tagId('t3') }));
  const remove = vi.fn(async (_input: unknown) => ({ revision: 2, changed: 1 }));
  const view = renderInApp(<TagEditor paperId={paperId('p1')} tags={present} />, fakeClient({ tags: { add, remove } }));
  view.store.setState({ tags: [DECODING, NORM] });
  return { ...view, add, remove, field: screen.getByRole('combobox', { name: 'Add a tag' }) };
}

describe('TagEditor', () => {
  afterEach(cleanup);

  it('makes a new tag of what is typed', async () => {
    const { add, field } = setUp();
    fireEvent.change(field, { target: { value: '  data quality ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(add).toHaveBeenCalledWith({ papers: { ids: ['p1'] }, name: 'data quality' }));
    expect(screen.getByRole('combobox', { name: 'Add a tag' })).toHaveProperty('value', '');
  });

  it('adds nothing when nothing was typed, and forgives the sign in front', async () => {
    const { add, field } = setUp();
    fireEvent.change(field, { target: { value: '   ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(add).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '#decoding' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(add).toHaveBeenCalledWith({ papers: { ids: ['p1'] }, name: 'decoding' }));
  });

  it('offers tags at the first letter', async () => {
    const { field } = setUp();
    await act(async () => field.focus());
    fireEvent.change(field, { target: { value: 'n' } });
    await screen.findByRole('option', { name: /norm layers/ });
  });

  it('shuts its list once a tag is added, and is there for the next', async () => {
    const { add, field } = setUp();
    await act(async () => field.focus());
    fireEvent.change(field, { target: { value: 'norm layers' } });
    await screen.findByRole('option', { name: /norm layers/ });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(add).toHaveBeenCalledOnce());
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    const next = screen.getByRole('combobox', { name: 'Add a tag' });
    expect(next).toHaveProperty('value', '');
    expect(document.activeElement).toBe(next);
  });

  it('removes a tag by its button', async () => {
    const { remove } = setUp([DECODING]);
    fireEvent.click(screen.getByRole('button', { name: /Remove the tag decoding/ }));
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ papers: { ids: ['p1'] }, tagId: 't1' }));
  });

  it('removes the focused tag by key', async () => {
    const { remove } = setUp([DECODING]);
    const row = screen.getByRole('row', { name: 'decoding' });
    fireEvent.keyDown(row, { key: 'Delete' });
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ papers: { ids: ['p1'] }, tagId: 't1' }));
  });
});

describe('matchingTags', () => {
  it('offers beginnings first, then the most used, and none that is there already', () => {
    const tags = [tag('a', 'batch norm', 1), tag('b', 'norm layers', 2), tag('c', 'normal', 7), tag('d', 'other', 9)];
    expect(matchingTags(tags, [], 'norm').map(({ name }) => name)).toEqual(['normal', 'norm layers', 'batch norm']);
    expect(matchingTags(tags, [{ id: tagId('c') }], 'norm').map(({ name }) => name)).toEqual([
      'norm layers',
      'batch norm',
    ]);
    // Before anything is typed too: a list that is empty then would not open at the first letter.
    expect(matchingTags(tags, [], ' ')[0]?.name).toBe('other');
  });

  it('only shows the tags of a library that is open for reading only', () => {
    const { store } = setUp([NORM]);
    act(() => store.setState({ library: { ...library(3), readOnly: 'folder' } }));
    expect(screen.getByRole('row', { name: NORM.name })).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });
});
