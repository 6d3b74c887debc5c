// When two written names are one.

import { describe, expect, it } from 'vitest';
import { canonicalName, compareNames, familyName, sameName } from './canonical.ts';

describe('compareNames', () => {
  it.each([
    ['DataComp', 'Datacomp', 'same'],
    ['BIRD', 'Bird', 'same'],
    ['MT-Bench', 'MTBench', 'same'],
    ['MixUp', 'Mixup', 'same'],
    ['UNet', 'U-Net', 'same'],
    ['LSPs', 'LSP', 'same'],
    ['naïveNet', 'naiveNet', 'same'],
    ['BIRD', 'BIRD-Bench', 'variant'],
    ['Heron dataset', 'Heron', 'variant'],
    ['ROUGE-L', 'Rough-L', 'misspelt'],
    ['BLEU', 'BLUE', 'misspelt'],
    ['Net-2B', 'Net-5B', 'other'],
    ['UNet', 'UNet++', 'other'],
    ['SAM', 'SAC', 'other'],
    ['', '', 'other'],
  ] as const)('%s and %s: %s', (a, b, likeness) => {
    expect(compareNames(a, b)).toBe(likeness);
    expect(compareNames(b, a)).toBe(likeness);
    expect(sameName(a, b)).toBe(likeness === 'same' || likeness === 'variant');
  });
});

describe('familyName', () => {
  it.each([
    ['DataComp-1B', 'datacomp'],
    ['ResNet-50', 'resnet'],
    ['gpt-3.5-turbo', 'gpt'],
    ['BERT-large', 'bert'],
    ['P-tuning v2', 'ptuning'],
    ['R2D2', 'r2d2'],
  ])('%s is of %s', (name, family) => expect(familyName(name)).toBe(family));
});

describe('canonicalName', () => {
  it('keeps letters and digits only', () => expect(canonicalName('<P-tuning> v2')).toBe('ptuningv2'));
});
