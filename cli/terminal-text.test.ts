// What may reach a terminal (I42).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalJson, terminalText } from './terminal-text.ts';

/** By code point, so that this is no copy of what is tested. */
function isUnsafe(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f);
    const isBidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0x200e;
    return isControl || isBidi || code === 0xfeff || (code >= 0xe0000 && code <= 0xe007f);
  });
}

describe('terminalText', () => {
  it('drops what would move, colour or reorder', () => {
    expect(terminalText('\u001b[31mred\u001b[0m\u0007')).toBe('[31mred[0m');
    expect(terminalText('\u009b2Jgone\r')).toBe('2Jgone');
    expect(terminalText('evil\u202egpj.exe')).toBe('evilgpj.exe');
    expect(terminalText('a\u2028b\u2029c')).toBe('a b c');
    expect(terminalText('tag\u{e0041}ged')).toBe('tagged');
    expect(terminalText('not yet \u{e0000}assigned')).toBe('not yet assigned');
    expect(terminalText('lone \ud800')).toBe('lone \ufffd');
  });

  it('keeps words, lines, tabs and the joiners of scripts and emoji', () => {
    const text = 'a\tb\nmi\u200cnevisam \u{1f469}\u200d\u{1f52c} é ﬁ 中';
    expect(terminalText(text)).toBe(text);
  });

  it('leaves nothing unsafe of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !isUnsafe(terminalText(text))));
  });
});

describe('terminalJson', () => {
  it('loses nothing and shows nothing unsafe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = terminalJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(isUnsafe(json)).toBe(false);
      }),
    );
  });
});
