// What a word's letters say about its being a name.

import { describe, expect, it } from 'vitest';
import { headOfCompound, shapeOf } from './shapes.ts';

describe('shapeOf', () => {
  it.each([
    [
      'strong',
      'SandNet iSandNet vSand R2D2 S3Sieve Sand-LLM MT-Bench SN-5B DiT LoRA gpt-3.5-turbo word2vec Pile-7B T5 HeronBench-leaderboard X-Former UNet++',
    ],
    ['acronym', 'LSP SAND 3DGS LSPs'],
    ['capital', 'Bird Layer Skip-Piling Sarathi Wikipedia'],
    [
      'word',
      'sand text-to-image LLM-based Text-to-SQL Non-IID top-5 Top-K x1 F1 A METHODS sim3x faithful@k Transformer-like',
    ],
    ['number', '13B 2x 1.3M 40k 3.5 2019 5th'],
    ['generic', 'LLM LLMs GPU API SOTA KV A100 RTX4090 3D LLM-GPU'],
  ])('%s', (shape, words) => {
    for (const word of words.split(' ')) expect([word, shapeOf(word)]).toEqual([word, shape]);
  });
});

describe('headOfCompound', () => {
  it('finds the name that a compound describes with', () => {
    expect(headOfCompound('CLIP-based')).toBe('CLIP');
    expect(headOfCompound('SandNet-pretrained')).toBe('SandNet');
    expect(headOfCompound('LLM-based')).toBeNull();
    expect(headOfCompound('sand-based')).toBeNull();
  });
});
