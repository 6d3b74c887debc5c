// What a note's text becomes on screen, where it is more than HTML.

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkdownBlock } from './MarkdownBlock.tsx';
import { markdownTree } from './markdown-tree.ts';

describe('MarkdownBlock', () => {
  afterEach(cleanup);

  it('names the boxes of a task list', () => {
    for (const block of markdownTree('- [ ] write\n- [x] read').children) {
      render(<MarkdownBlock block={block} />);
    }
    expect(screen.getByRole('checkbox', { name: 'to do' })).toHaveProperty('checked', false);
    expect(screen.getByRole('checkbox', { name: 'done' })).toHaveProperty('checked', true);
  });
});
