// One written name, two things.

import { describe, expect, it } from 'vitest';
import { compareSenses, type NameSense } from './homonyms.ts';

function sense(name: string, parts: Partial<NameSense> = {}): NameSense {
  return { name, expansion: null, kind: 'method', quote: '', ...parts };
}

describe('compareSenses', () => {
  it.each([
    [
      'two expansions',
      sense('LSP', { expansion: 'Layered Sand Pile' }),
      sense('LSP', { expansion: 'Lazy Stone Path' }),
      'different',
    ],
    [
      'one expansion twice',
      sense('LSP', { expansion: 'layered sand piles' }),
      sense('LSP', { expansion: 'Layered Sand Pile' }),
      'same',
    ],
    ['a telling shape', sense('SandNet'), sense('Sandnet'), 'same'],
    [
      'an everyday word of two kinds',
      sense('Otter', { kind: 'system', quote: 'faster than Otter on four cards' }),
      sense('Otter', { kind: 'model', quote: 'recommended by Otter' }),
      'unsure',
    ],
    [
      'an everyday word in like sentences',
      sense('Otter', { kind: 'system', quote: 'higher throughput than Otter' }),
      sense('Otter', { kind: 'system', quote: 'twice the throughput of Otter' }),
      'same',
    ],
    ['other names', sense('Otter'), sense('Heron'), 'different'],
  ])('%s', (_, a, b, likeness) => expect(compareSenses(a, b)).toBe(likeness));
});
