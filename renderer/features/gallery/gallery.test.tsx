// The gallery shows every component, and nothing of it ships.

import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gallery, PARTS, SPECIMENS } from './Gallery.tsx';

const COMPONENTS = Object.keys(import.meta.glob(['../../ui/*.tsx', '!../../ui/*.test.tsx'])).map((file) =>
  file.replace(/^.*\/|\.tsx$/g, ''),
);
describe('the gallery', () => {
  afterEach(cleanup);

  it('has a specimen of every component, and of nothing else', () => {
    expect(SPECIMENS.map(({ name }) => name).sort()).toEqual(COMPONENTS.sort());
  });

  it('draws them all, in both themes', () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    );
    const { getAllByRole } = render(<Gallery hash="#gallery" />);
    const drawn = getAllByRole('region').map((region) => region.getAttribute('aria-label'));
    const names = ['Tokens', ...SPECIMENS.map(({ name }) => name), ...PARTS.map(({ name }) => name)];
    expect(drawn).toEqual(expect.arrayContaining(names));
    expect(new Set(names).size).toBe(names.length);
    vi.unstubAllGlobals();
  });

  it('draws each overlay alone', () => {
    for (const { name, states, framePx } of SPECIMENS) {
      if (framePx === undefined) continue;
      for (const index of states.keys()) {
        const { container, unmount } = render(<Gallery hash={`#gallery/${name}/${index}/dark`} />);
        expect(container.childElementCount).toBe(1);
        unmount();
      }
    }
  });
});
