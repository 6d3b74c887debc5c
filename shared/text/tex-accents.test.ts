// Accents of TeX as letters.

import { describe, expect, it } from 'vitest';
import { decodeTexAccents } from './tex-accents.ts';

describe('decodeTexAccents', () => {
  it('decodes the ways names are spelled', () => {
    expect(decodeTexAccents('Hern\\\'andez, Abrah\\~ao, Erd\\H{o}s, \\v{C}ech, M\\"{u}ller, na\\"{\\i}ve')).toBe(
      'Hernández, Abrahão, Erdős, Čech, Müller, naïve',
    );
    expect(decodeTexAccents('{\\L}ukasz, \\O{}rsted, {\\ss}, \\aa')).toBe('Łukasz, Ørsted, ß, å');
  });

  it('leaves everything else', () => {
    for (const text of ['plain', '8\\%', 'C:\\dir', '\\textbf{x}', "don't"]) expect(decodeTexAccents(text)).toBe(text);
  });
});
