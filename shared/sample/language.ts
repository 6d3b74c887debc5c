// Language models: size, data, experts, and making them smaller or better mannered.

import type { SamplePaper } from './sample-paper.ts';

export const LANGUAGE: readonly SamplePaper[] = [
  {
    title: 'GPT-3: tasks described in the prompt, and what changes with 175 billion parameters',
    abstract:
      'Fine-tuning needs thousands of labelled examples for every task, whereas people need a sentence and an example or two. We train GPT-3, a Transformer decoder with 175 billion parameters, and describe each task to it in the prompt alone, with no example, one or a few; no gradient is taken. Few-shot performance grows faster with size than zero-shot performance does. GPT-3 is evaluated on more than forty data sets, among them TriviaQA, SuperGLUE, LAMBADA and translation; on TriviaQA and LAMBADA it surpasses earlier fine-tuned systems, on natural language inference it stays behind them. It builds on GPT-2, with alternating dense and locally banded sparse attention. Overlap between training text and test sets is measured, and news articles written by the model are hard to tell from human ones.',
    authors: ['Tom B. Brown', 'Benjamin Mann', 'Nick Ryder', 'Melanie Subbiah'],
    year: 2020,
  },
  {
    title: 'T5: every task as text in, text out',
    abstract:
      'Transfer learning has produced so many objectives, architectures and corpora that it is hard to see what matters. T5 writes every task, from translation to grading a pair of sentences, as text in and text out, so that the same model, loss and decoding serve all of them. We compare choices one at a time: an encoder with a decoder does better than a decoder alone, filling in short corrupted spans is at least as good as the masked words of BERT and cheaper, and repeating a small corpus many times hurts. The data is C4, a filtered copy of one month of Common Crawl from which boilerplate, duplicates and broken pages were removed. The largest model has 11 billion parameters and outperforms earlier systems on GLUE, SuperGLUE, SQuAD and CNN/DailyMail. Translation is the exception.',
    authors: ['Colin Raffel', 'Noam Shazeer', 'Adam Roberts', 'Peter J. Liu'],
    year: 2019,
  },
  {
    title: 'RoBERTa: was BERT trained long enough?',
    abstract:
      'Progress in pretraining is often claimed for a new objective when more data or more steps might explain it as well. We train BERT again and find that it was undertrained by a wide margin. RoBERTa keeps the architecture and changes the recipe: (i) longer training with larger batches on ten times more text, (ii) no next-sentence prediction, (iii) full-length sequences, (iv) a new mask each time a sequence is seen. With these changes RoBERTa outperforms BERT on GLUE, SQuAD and RACE, and it matches or exceeds XLNet, which was published later with a more involved objective. The largest part of the gain comes from data and patience. A simple objective is not the bottleneck; how long it is given is.',
    authors: ['Yinhan Liu', 'Myle Ott', 'Naman Goyal', 'Veselin Stoyanov'],
    year: 2019,
  },
  {
    title: 'DistilBERT: most of the understanding in half of the layers',
    abstract:
      'Large language models do not fit on a telephone, and their energy bill is no small matter. DistilBERT applies knowledge distillation during pretraining rather than for one task at a time. The student has half of the layers of BERT and starts from every second layer of the teacher; it is trained with three losses, namely the soft targets of the teacher, the usual masked words, and a cosine loss that aligns the directions of hidden states. DistilBERT is 40\\% smaller and 60\\% faster than BERT and keeps 97\\% of its score on GLUE. On IMDb and SQuAD it loses only a little. It outperforms ELMo on most tasks of GLUE, and it can be distilled once more while it is fine-tuned.',
    authors: ['Victor Sanh', 'Lysandre Debut', 'Julien Chaumond', 'Thomas Wolf'],
    year: 2019,
  },
  {
    title: 'How large should a model be for the compute you have?',
    abstract:
      'Models have grown quickly while the text they read has stayed near 300 billion tokens. Is that the best use of a fixed budget? We train more than 400 models of 70 million to 16 billion parameters on 5 to 500 billion tokens and fit the loss in three ways. All three agree: parameters and tokens should grow in equal proportion, in contrast to earlier scaling laws, which spent most of a larger budget on size. To test this we train Chinchilla, with 70 billion parameters and 1.4 trillion tokens, at the compute of Gopher, which is four times larger. Chinchilla outperforms Gopher and GPT-3 on a large range of tasks; on MMLU it reaches 67.5\\%, more than seven points above Gopher. A smaller model is also cheaper to fine-tune and to serve.',
    authors: ['Jordan Hoffmann', 'Sebastian Borgeaud', 'Arthur Mensch', 'Laurent Sifre'],
    year: 2022,
  },
  {
    title: 'The same page twice: near-duplicates in training text',
    abstract:
      'Web corpora contain the same passages again and again, some of them tens of thousands of times. We describe two tools that remove them. ExactSubstr finds every long substring that occurs twice with a suffix array over the whole corpus; NearDup groups documents by MinHash. In C4, a single sentence of 61 words was found more than 60,000 times. Models trained on deduplicated text reproduce memorised passages ten times less often, need fewer steps for the same or better perplexity, and are judged more fairly, because part of the usual validation sets turns out to be in the training data. Deduplication is evaluated on C4, RealNews, LM1B and Wiki-40B. No model was worse for it.',
    authors: ['Katherine Lee', 'Daphne Ippolito', 'Andrew Nystrom', 'Nicholas Carlini'],
    year: 2021,
  },
  {
    title: 'Mixtral: eight experts, two at a time',
    abstract:
      'Mixtral is a sparse mixture of experts with open weights. Each layer of a Transformer decoder holds eight feed-forward networks, and a router picks two of them for every token and adds their outputs; of 47 billion parameters a token uses 13 billion. Unlike Switch routing, which sends a token to one expert, two are combined at each layer. The design otherwise follows Mistral 7B, including grouped-query attention, with a context of 32,000 tokens. Mixtral outperforms Llama 2 70B and GPT-3.5 on most benchmarks, among them MMLU and GSM8K, and its lead over Llama 2 is largest in mathematics and code. A version tuned with supervised data and DPO follows instructions. The experts do not specialise in topics; syntax explains the routing better.',
    authors: ['Albert Q. Jiang', 'Alexandre Sablayrolles', 'Antoine Roux', 'William El Sayed'],
    year: 2024,
  },
  {
    title: 'QLoRA: fine-tuning through four-bit weights',
    abstract:
      'Fine-tuning a model of 65 billion parameters in 16 bits takes more than 780 GB of GPU memory. QLoRA does it on a single card of 48 GB. It builds on LoRA: the pretrained weights are frozen in four bits, and gradients pass through them into thin matrices that are kept in 16 bits. Three ideas save the memory: (a) NormalFloat, a four-bit type made for values that follow a normal distribution; (b) double quantisation, which compresses the scales as well; (c) paged optimiser states that move to the processor when a long sequence needs room. QLoRA matches full fine-tuning in 16 bits on MMLU. The models trained with it, called Guanaco, outperform all earlier openly released models on the Vicuna benchmark after one day of training. Ratings by GPT-4 and by people agree only roughly.',
    authors: ['Tim Dettmers', 'Artidoro Pagnoni', 'Ari Holtzman', 'Luke Zettlemoyer'],
    year: 2023,
  },
  {
    title: 'Proximal policy optimisation: small steps without a second derivative',
    abstract:
      'A policy gradient step that is too long can ruin a policy, and one that is too short wastes data. TRPO bounds the step with a constraint that needs second-order computation and does not fit well with shared parameters or Dropout. We propose Proximal Policy Optimization (PPO), which clips the ratio between new and old probabilities inside the objective, so that there is nothing to gain from moving far. Each batch of experience can then be used for several passes of plain Adam. PPO is a variant of TRPO that is far simpler to write. On continuous control in MuJoCo it outperforms TRPO, A2C and the cross-entropy method; on Atari it learns faster than A2C and does about as well as ACER. RLHF later took it as its optimiser.',
    authors: ['John Schulman', 'Filip Wolski', 'Prafulla Dhariwal', 'Oleg Klimov'],
    year: 2017,
  },
  {
    title: 'Ask several times and let the answers vote',
    abstract:
      'Chain-of-thought prompting writes out one line of reasoning, and one slip spoils the answer. Self-consistency samples many different lines of reasoning from the same model and takes the answer on which most of them agree. The idea is that a hard problem has several ways to its solution, and that correct ways meet while wrong ones scatter. Self-consistency builds on chain-of-thought prompting and needs no training, no verifier and no further labels. It improves on greedy chain-of-thought prompting with UL2, GPT-3, LaMDA and PaLM: by 17.9 points on GSM8K, by 11.0 on SVAMP and by 6.4 on StrategyQA. The price is compute, since 5 to 40 answers are sampled for each question. Agreement also tells how far an answer can be trusted.',
    authors: ['Xuezhi Wang', 'Jason Wei', 'Dale Schuurmans', 'Denny Zhou'],
    year: 2022,
  },
];
