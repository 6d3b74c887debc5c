// Attention for long texts: cheaper, sparser, and told about order in another way.

import type { SamplePaper } from './sample-paper.ts';

export const ATTENTION: readonly SamplePaper[] = [
  {
    title: 'Reformer: hashing decides who attends to whom',
    abstract:
      'The Transformer compares every token with every other, and it stores the activations of every layer for the backward pass. Reformer attacks both costs. Queries and keys are shared and sorted into buckets by locality-sensitive hashing, so that each token attends only to tokens which probably matter to it; the cost falls from quadratic to nearly linear in the length. Reversible residual layers allow activations to be recomputed from the layer above, hence memory no longer grows with depth. Reformer is evaluated on enwik8 and on ImageNet-64, where it is on par with the Transformer at a much lower memory cost and runs much faster on sequences of up to 64,000 tokens. Several rounds of hashing are needed before the approximation comes close to full attention.',
    authors: ['Nikita Kitaev', 'Łukasz Kaiser', 'Anselm Levskaya'],
    year: 2020,
  },
  {
    title: 'Longformer: a sliding window and a few tokens that see everything',
    abstract:
      'Documents rarely fit into the 512 tokens that BERT can read, so they are cut up and the pieces are put together afterwards. Longformer replaces full self-attention by a sliding window, dilated in some heads, together with a small number of global tokens chosen for the task, e.g. the class token or the words of a question. The cost grows linearly with the length. Starting from the weights of RoBERTa and continuing its pretraining, Longformer outperforms RoBERTa on tasks with long documents, and it sets new records on WikiHop and TriviaQA. Unlike Reformer, it keeps a fixed and easily explained pattern, which a custom CUDA kernel makes fast. A variant with encoder and decoder summarises scientific articles from arXiv.',
    authors: ['Iz Beltagy', 'Matthew E. Peters', 'Arman Cohan'],
    year: 2020,
  },
  {
    title: 'Performer: the softmax as a product of random features',
    abstract:
      'Sparse patterns and hashing save time by ignoring pairs of tokens. Performer ignores none. It writes the softmax kernel of attention as an expectation over random features, so that keys and values can be summed first and the full matrix is never built. We propose FAVOR+, in which the features are positive and orthogonal: positive features keep the estimate stable where the softmax is small, and orthogonal ones lower its variance. Time and memory are linear in the length, without assumptions about sparsity or low rank, in contrast to Reformer and Linformer. Weights of a trained Transformer can be taken over after a little fine-tuning. Performer is evaluated on protein sequences, on pixels of ImageNet-64 and on text, where it competes with exact attention and outperforms Reformer on long protein sequences.',
    authors: ['Krzysztof Choromanski', 'Valerii Likhosherstov', 'David Dohan', 'Adrian Weller'],
    year: 2020,
  },
  {
    title: 'RoFormer: turning queries and keys by their position',
    abstract:
      'Attention does not know the order of tokens unless somebody tells it. We introduce RoPE, a rotary position embedding that turns each pair of coordinates of a query or key by an angle proportional to its position. The score of two tokens then depends on their contents and on the distance between them only, although every vector was treated by itself. Unlike the sinusoidal codes of the original Transformer, nothing is added to the word vectors, and relevance decays naturally with distance. RoFormer, a Transformer with RoPE, converges faster than BERT during pretraining, improves on it on several GLUE tasks, and does well on the classification of long Chinese texts. RoPE can be combined with the linear attention of Performer, which codes added to a matrix of scores cannot.',
    authors: ['Jianlin Su', 'Yu Lu', 'Shengfeng Pan', 'Bo Wen'],
    year: 2021,
  },
  {
    title: 'ALiBi: train on short texts, read long ones',
    abstract:
      'A language model trained on 1,024 tokens should be able to read 2,048, yet with sinusoidal codes its perplexity grows at once beyond the length it was trained on, and with rotary ones soon after. Attention with Linear Biases (ALiBi) adds no position code to the words. Instead, each score is lowered in proportion to the distance between query and key, with a slope that is fixed in advance and differs from head to head. A model of 1.3 billion parameters trained with ALiBi on 1,024 tokens matches a sinusoidal one trained on 2,048, trains 11\\% faster and uses 11\\% less memory. On WikiText-103 ALiBi outperforms RoPE and the relative bias of T5 on texts longer than those seen in training. The change takes a few lines of code and has nothing to learn.',
    authors: ['Ofir Press', 'Noah A. Smith', 'Mike Lewis'],
    year: 2021,
  },
  {
    title: 'One write head is all you need: sharing keys and values among heads',
    abstract:
      'While a Transformer writes token by token, it reads the keys and values of all earlier tokens from memory again at every step, and this traffic, not arithmetic, sets the speed. Multi-query attention (MQA) keeps many heads for the queries but lets all of them share a single set of keys and values. The cache shrinks by the number of heads. On WMT 2014 English-German translation and on a language modelling task, decoding becomes many times faster than with the multi-head attention of the Transformer, at a small loss in quality; reducing the number or width of ordinary heads to the same cache costs considerably more. Training speed hardly changes.',
    authors: ['Noam Shazeer'],
    year: 2019,
  },
  {
    title: 'GQA: between many key heads and one',
    abstract:
      'Multi-query attention decodes fast, but it loses some quality and can be unstable in training, and nobody wants to train a second model only to serve it quickly. We propose grouped-query attention (GQA), a generalisation of multi-query attention in which every group of query heads shares one set of keys and values; one group gives MQA, as many groups as heads give multi-head attention. An existing checkpoint is converted by averaging the key and value heads of each group and continuing pretraining with 5\\% of the original compute. Experiments with T5-XXL cover summarisation on CNN/DailyMail and arXiv, translation, and question answering on TriviaQA. With eight groups GQA is nearly as fast as MQA while its quality stays close to that of multi-head attention.',
    authors: ['Joshua Ainslie', 'James Lee-Thorp', 'Michiel de Jong', 'Sumit Sanghai'],
    year: 2023,
  },
  {
    title: 'FlashAttention-2: the same result with better division of labour',
    abstract:
      'FlashAttention made exact attention linear in memory and several times faster, but it still reaches only 25--40\\% of the peak of a modern GPU, far below a well-tuned matrix product. FlashAttention-2 builds on FlashAttention and changes who does what. (1) Operations other than matrix products are reduced, since the hardware does them many times more slowly; (2) the work of a single head is spread over the blocks of queries, so that long sequences in small batches fill the GPU; (3) within a block, warps split the queries instead of the keys, which saves trips through shared memory. FlashAttention-2 is about twice as fast as FlashAttention and reaches 50--73\\% of the peak on an A100. Training GPT models end to end runs at up to 72\\% utilisation. It also supports multi-query and grouped-query attention.',
    authors: ['Tri Dao'],
    year: 2023,
  },
];
