// Hidden characters in names.

import { describe, expect, it } from 'vitest';
import { visibleRuns } from './visible.ts';

describe('visibleRuns', () => {
  it('leaves an ordinary name in one piece', () => {
    expect(visibleRuns('Müller, Ægir')).toEqual([{ text: 'Müller, Ægir', code: null }]);
  });

  it('shows direction overrides, zero-width characters and controls by their code', () => {
    const codes = visibleRuns('a\u202eb\u200bc\u0007d\u{e0041}').map(({ code }) => code);
    expect(codes).toEqual([null, 'U+202E', null, 'U+200B', null, 'U+0007', null, 'U+E0041']);
  });

  it('lets joiners be where a script needs them, and nowhere else', () => {
    expect(visibleRuns('می\u200cخواهم')).toHaveLength(1);
    expect(visibleRuns('pay\u200dpal').map(({ code }) => code)).toEqual([null, 'U+200D', null]);
  });
});
