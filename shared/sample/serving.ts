// Large language models in use: batching, sharing, guessing ahead and fewer bits.

import type { SamplePaper } from './sample-paper.ts';

export const SERVING: readonly SamplePaper[] = [
  {
    title: 'Scheduling by iteration: a serving system for generative Transformers',
    abstract:
      'Requests to a language model need different numbers of steps, but earlier servers start and finish a batch as a whole: a short answer waits for the longest one, and a new request waits for both. We propose Orca, a distributed serving system that schedules single iterations. After every step finished requests leave and waiting ones join. Since requests of a batch are then at different positions, selective batching processes the linear layers of all of them together and attention for each by itself. On a GPT-3 model with 175 billion parameters Orca outperforms FasterTransformer in both latency and throughput, with a gain in throughput of 36.9 times at the same latency. The cache of every request is still reserved for its greatest length, which PagedAttention later avoided.',
    authors: ['Gyeong-In Yu', 'Joo Seong Jeong', 'Geon-Woo Kim', 'Soojeong Kim'],
    year: 2022,
  },
  {
    title: 'SGLang: programs of many prompts, run with a shared cache',
    abstract:
      'Agents, few-shot prompts and conversations call a language model many times, and most calls begin with the same text. SGLang is a small language for such programs, embedded in Python, together with the engine that runs them. Its engine keeps the key-value cache of finished requests in a radix tree, so that a later request finds its longest known prefix at once; we call this RadixAttention. A compressed automaton emits several characters at a step where a grammar leaves no choice. RadixAttention is compatible with the paged memory of PagedAttention and with continuous batching in the manner of Orca. On agents, reasoning, retrieval-augmented generation, JSON decoding and multi-turn chat, SGLang outperforms vLLM and Guidance, with up to 6.4 times their throughput. Gains vanish where requests share nothing.',
    authors: ['Lianmin Zheng', 'Liangsheng Yin', 'Zhiqiang Xie', 'Ying Sheng'],
    year: 2023,
  },
  {
    title: 'Medusa: several heads that guess ahead',
    abstract:
      'Speculative decoding needs a second, smaller model that agrees with the first, and such a model is often hard to find and awkward to serve. We propose Medusa, which adds a few extra heads on top of the last hidden state; each predicts a token further ahead. Their guesses form a tree of candidates, and tree attention checks all of them in one pass. In contrast to speculative decoding, there is no draft model, and a relaxed acceptance rule may replace exact sampling. Heads can be trained alone on a frozen model (Medusa-1), or together with it for more speed (Medusa-2). On Vicuna models and MT-Bench generation becomes 2.2 times faster with Medusa-1, without loss of quality, and 2.3--3.6 times faster with Medusa-2.',
    authors: ['Tianle Cai', 'Yuhong Li', 'Zhengyang Geng', 'Tri Dao'],
    year: 2024,
  },
  {
    title: 'GPTQ: three bits a weight after training',
    abstract:
      'A model of 175 billion weights fills several GPUs before it has read a word. Rounding its weights to few bits after training works for small networks, but accurate procedures were far too slow for large ones, and fast ones lose too much below eight bits. GPTQ builds on Optimal Brain Quantization: weights of a layer are rounded one column after another, and the weights not yet rounded are adjusted so as to cancel the error, using second-order information from a few calibration texts. A fixed order, lazy batches of updates and a Cholesky factorisation make it fast enough to treat OPT-175B in about four GPU hours. At three or four bits GPTQ is far more accurate than rounding to nearest on OPT and BLOOM, measured by perplexity on WikiText and by zero-shot tasks. Activations stay in 16 bits, so the gain is in memory traffic, not in arithmetic.',
    authors: ['Elias Frantar', 'Saleh Ashkboos', 'Torsten Hoefler', 'Dan Alistarh'],
    year: 2022,
  },
  {
    title: 'AWQ: the activations tell which weights matter',
    abstract:
      'Not all weights of a language model are equally important: keeping only one percent of them exact removes most of the damage that low-bit rounding does. Which ones to protect is told by the size of the activations they meet, not by the weights themselves. Mixing number formats is slow on real hardware, however. AWQ therefore scales the salient channels up before rounding and divides the activations by the same factor, a transformation that leaves the product unchanged. Unlike GPTQ, AWQ uses neither back-propagation nor reconstruction, so it does not overfit its calibration set and carries over to other domains and to models that read images. AWQ outperforms GPTQ and rounding to nearest at four and three bits on LLaMA, OPT and instruction-tuned Vicuna. An engine for phones and laptops turns the smaller weights into speed.',
    authors: ['Ji Lin', 'Jiaming Tang', 'Haotian Tang', 'Song Han'],
    year: 2023,
  },
  {
    title: 'SmoothQuant: moving the difficulty from activations to weights',
    abstract:
      'Integer arithmetic needs weights and activations in eight bits, but a few channels of the activations of large language models are a hundred times larger than the rest, and rounding them with one scale destroys everything else. SmoothQuant observes that weights are easy to round and activations are hard, and moves part of the difficulty over: each activation channel is divided by a factor computed offline, and the matching weights are multiplied by it. The result is mathematically the same. Both operands of all large matrix products can then be stored as INT8 without retraining. In contrast to LLM.int8(), no outlier is kept in 16 bits, which makes SmoothQuant faster; accuracy on OPT-175B, BLOOM-176B and GLM-130B is preserved. Latency falls by up to 1.56 times and memory is halved. GPTQ, which rounds the weights alone, serves another need: it saves memory rather than arithmetic.',
    authors: ['Guangxuan Xiao', 'Ji Lin', 'Mickael Seznec', 'Song Han'],
    year: 2022,
  },
];
