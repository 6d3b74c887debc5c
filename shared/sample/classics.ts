// Methods most others build on, with the text damage of a real dump left in on purpose.

import type { SamplePaper } from './sample-paper.ts';

export const CLASSICS: readonly SamplePaper[] = [
  {
    title: 'Batch Normalization: standardising every activation with the statistics of its own mini-batch',
    abstract:
      'While a deep network trains, each layer chases a moving target: its inputs drift whenever the weights below it are updated, and the usual answer is a small learning rate and a careful initialisation. Batch Normalization damps this drift. Each activation is standardised with the mean and variance of the current mini-batch, after which a learned scale and shift let the layer recover any range it needs, including the identity. At test time running averages take the place of the batch statistics, so the whole operation folds into the linear layer before it. Much larger learning rates become safe, the choice of initial weights matters less, and the noise of the batch estimates acts as a mild regulariser, so that Dropout can be weakened or even left out. On ImageNet, an Inception network with Batch Normalization needs only a fraction of the training steps of the plain network to reach the same accuracy. The dependence on the batch is also the main weakness: very small batches and recurrent networks make the estimates unreliable, a limitation that Layer Normalization addresses. Reference code is at https://example.org/code/batch_norm.',
    authors: ['Sergey Ioffe', 'Christian Szegedy'],
    year: 2015,
  },
  {
    title: 'Normalising over the layer',
    abstract:
      'Layer Normalization takes the mean and variance over all units of one layer, separately for every example. Unlike Batch Normalization, it does the same thing at training and test time, keeps no running averages and works with a batch of one. It steadies recurrent networks in particular, and later became the standard normaliser inside the Transformer.',
    authors: ['Jimmy Lei Ba', 'Jamie Ryan Kiros', 'Geoffrey E. Hinton'],
    year: 2016,
  },
  {
    title: 'Is the mean needed at all? Root mean square normalisation without re-centring',
    abstract:
      'We introduce RMSNorm, a simplification of Layer Normalization that divides the inputs of a layer by their root mean square and leaves out the subtraction of the mean. Our premise is that invariance to re-scaling does most of the work, whereas invariance to re-centring contributes little. RMSNorm is evaluated on machine translation, reading comprehension, image-caption retrieval and image classification. Its quality is comparable to Layer Normalization, but every step is cheaper; a partial variant, pRMSNorm, estimates the statistic from a small share of the units only.',
    authors: ['Biao Zhang', 'Rico Sennrich'],
    year: 2019,
  },
  {
    title: 'Dropout: switching units off at random to stop co-adaptation',
    abstract:
      'A large network overfits when data is scarce, and the best cure, averaging the answers of many separately trained networks, is far too slow.Hence a cheaper average is needed. Dropout silences every unit with a fixed probability for each training case, typically 50\\% for hidden units and 20\\% for inputs, so that each case trains one of exponentially many ``thinned\'\' networks which all share their weights. At test time no unit is dropped and the outgoing weights are scaled down instead, which approximates the average of all thinned networks. Since no unit can count on any particular other unit being there, fragile co-adaptations do not form. Dropout improves results in vision, speech recognition, document classification and computational biology, and it combines well with a bound on the norm of the weights. The price is time: training takes 2 ~ 3 times as long as for the same network without it.',
    authors: ['Nitish Srivastava', 'Geoffrey Hinton', 'Alex Krizhevsky', 'Ilya Sutskever'],
    year: 2014,
  },
  {
    title: 'Adam: one step size per weight from running moments',
    abstract:
      'Adam keeps moving averages of the gradient and of its square for every parameter, corrects both for starting at zero, and steps along their ratio. It combines what AdaGrad does well, i.e. sparse gradients, with what RMSProp does well, i.e. objectives that change over time. Little tuning is required, and the defaults carry over to most deep networks.',
    authors: ['Diederik P. Kingma', 'Jimmy Ba'],
    year: 2014,
  },
  {
    title: 'Weight decay is not L2 regularisation when the optimiser is adaptive',
    abstract:
      'With plain SGD, shrinking the weights a little at every step and adding an L2 penalty to the loss come to the same thing, once the learning rate is accounted for. With Adam they do not. The penalty passes through the adaptive denominator, so that weights with a history of large gradients are decayed less than intended. AdamW takes the decay out of the gradient and applies it to the weights directly. The change is one line of code, yet (i) the best decay factor depends far less on the learning rate, (ii) Adam generalises clearly better on image classification, and (iii) much of its gap to SGD with momentum disappears. Experiments use CIFAR-10 and a downsampled version of ImageNet, with and without cosine schedules and warm restarts. Since then AdamW has replaced Adam as the usual choice for training a Transformer. Code: https://github.com/example-org/adamw_restarts',
    authors: ['Ilya Loshchilov', 'Frank Hutter'],
    year: 2017,
  },
  {
    title: 'Deeper should not be worse: identity shortcuts and residual learning for networks of a hundred layers and more',
    abstract:
      'Why does a deeper network sometimes reach a higher *training* error than a shallow one, although it could copy the shallow one and set its remaining layers to the identity? The effect cannot be overfitting; the solver simply does not find the identity through a stack of nonlinear layers. Residual networks turn the task around. A block of layers learns only the difference between its output and its input, and a shortcut without parameters adds the input back, so that doing nothing means driving weights to zero. With Batch Normalization after every convolution, networks of 152 layers train without trouble on ImageNet and still need fewer operations than the much shallower VGG-19. An ensemble of such networks won the ILSVRC 2015 classification task with a top-5 error of 3.57\\%, and the features carry over to detection and segmentation on COCO, where they outperform their VGG counterparts. A network of 1202 layers on CIFAR-10 also trains, but generalises worse than one of 110 layers, which we attribute to overfitting. Dropout is not used in any of these models.',
    authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
    year: 2015,
  },
  {
    title: 'Attention without recurrence -- the Transformer',
    abstract:
      'A recurrent network reads a sentence one word after another, which leaves parallel hardware idle and makes a signal travel many steps between distant words. Can attention, so far an addition to recurrent encoders and decoders, carry the whole load? The Transformer shows that it can. Encoder and decoder are stacks of identical blocks; each block mixes positions by multi-head self-attention, transforms every position with the same small feed-forward network, and wraps both parts in a residual connection followed by Layer Normalization. Since attention by itself ignores order, sinusoidal position codes are added to the word vectors. Any two positions are connected by a single step, and all positions of a training sentence are processed at once. The base model has 65 million parameters and is trained with Adam under a learning rate that first rises and then decays; Dropout and label smoothing serve as regularisers. On the WMT 2014 English-German and English-French translation tasks the large model outperforms earlier convolutional and recurrent systems, including ensembles, at a small part of their training cost. The model also transfers to English constituency parsing with little change, in contrast to recurrent baselines that needed task-specific design. The cost of attention grows with the square of the sequence length, which is harmless for sentences but a burden for long documents, images and sound. Restricting each query to a neighbourhood is one remedy left to future work; computing exact attention with less memory traffic, as FlashAttention does, is another.',
    authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar', 'Jakob Uszkoreit'],
    year: 2017,
  },
  {
    title: 'BERT: reading left and right at once',
    abstract:
      'Language models used for pretraining normally read in one direction, which suits generation but handicaps tasks in which the words after a gap matter as much as the words before it. BERT trains a Transformer encoder in both directions. To keep a word from seeing itself, 15\\% of the input tokens are selected for prediction; most of these are replaced by the placeholder `<mask>`, a few (e.g.~10%) by a random word, and the rest stay as they are, because `<mask>` never occurs during fine-tuning. A second objective asks whether one passage really follows another. The pretrained network is then fine-tuned as a whole with one additional output layer per task, in contrast to ELMo, whose features feed a separate architecture. The base model has 110 million parameters, about as many as GPT, so that the two can be compared directly; the large model has 340 million. Both improve on earlier systems on the GLUE benchmark, on SQuAD question answering and on SWAG, and the large model gains most where labelled data is scarce. Ablations show that dropping the bidirectional objective hurts more than dropping next-sentence prediction. Compared with word2vec and GloVe, the vector of a word now depends on the sentence around it. Models and code can be found at https://example.org/models/bert/.',
    authors: ['Jacob Devlin', 'Ming-Wei Chang', 'Kenton Lee', 'Kristina Toutanova'],
    year: 2018,
  },
  {
    title: 'Generative pretraining first, a small task head later',
    abstract:
      'GPT first trains a Transformer decoder to predict the next word of a large collection of books, then fine-tunes it on labelled tasks. Structured inputs such as question and answer pairs are written out as one sequence, so hardly any new parameters are required. It outperforms models built for one task on 9 of 12 benchmarks in language understanding.',
    authors: ['Alec Radford', 'Karthik Narasimhan', 'Tim Salimans', 'Ilya Sutskever'],
    year: 2018,
  },
  {
    title: '16x16 patches as tokens: can a plain Transformer replace convolutions for recognition when data is plentiful?',
    abstract:
      'Attention has so far entered vision as a helper of convolutions. The Vision Transformer (ViT) drops the convolutions: an image is cut into patches of 16x16 pixels, each patch is projected linearly to one token, and a standard Transformer encoder with a class token, borrowed from BERT, does the rest. Such a network knows nothing about neighbourhoods or translation. Trained on ImageNet alone it therefore falls short of residual networks of similar size. The picture changes with scale: after pretraining on ImageNet-21k or JFT-300M, ViT matches or outperforms the best convolutional networks on ImageNet, CIFAR-100 and VTAB, while its pretraining takes substantially less compute. Hybrids that feed the output of a small ResNet into the Transformer help at low budgets, but the advantage vanishes for larger models. Checkpoints for ViT-B/16 and ViT-L/16 are available at https://example.com/models/vision_transformer.',
    authors: ['Alexey Dosovitskiy', 'Lucas Beyer', 'Alexander Kolesnikov', 'Neil Houlsby'],
    year: 2020,
  },
  {
    title: 'CLIP: learning what pictures show from the words people put next to them (and naming new classes for free)',
    abstract:
      'Image classifiers are usually trained for a fixed list of categories, and every further category calls for more labelled pictures. The text that accompanies images on the web is a much wider source of supervision, but predicting its exact words is slow to learn. CLIP asks an easier question: which of the captions in a batch belongs to which picture? An image encoder, either a ResNet or a Vision Transformer, and a text encoder, a Transformer, are trained together from scratch on 400 million pairs so that matching pairs have a high cosine similarity and all other combinations of the batch a low one. This contrastive loss is related to the one of SimCLR, except that the two views are an image and a sentence instead of two crops. A classifier for new categories then needs no training images: each name is put into a prompt such as ``a photo of a <label>\'\' and the nearest sentence wins. On ImageNet this zero-shot classifier reaches 76.2\\%, on a par with the original ResNet-50 trained on all labels. It is also far more robust when the distribution shifts, e.g. on sketches and on renditions, where supervised networks lose much of their accuracy. The study covers more than 30 datasets; results are weak on counting, on satellite images, on medical images and, surprisingly, on handwritten digits. The captions carry social biases, and we report several probes of them. An index of all prompts is at https://example.org/clip/prompts and is kept up to date, whereas the training pairs are not released. Among the encoders we tried, ViT-L/14 at a higher resolution works best.',
    authors: ['Alec Radford', 'Jong Wook Kim', 'Chris Hallacy', 'Aditya Ramesh'],
    year: 2021,
  },
  {
    title: 'Denoising step by step: diffusion models as image generators',
    abstract:
      'Diffusion models were proposed years ago as a latent variable model with a fixed noising process, but had not produced convincing pictures. DDPM shows that they can. A picture is destroyed in 1000 small steps of Gaussian noise, and a single UNet with self-attention, told the time step, is trained to predict the noise that was added. With this parameterisation the variational bound becomes a weighted sum of simple regression losses, closely connected to denoising score matching; dropping the weights makes the samples better still. On CIFAR-10 the model reaches an FID of 3.17 without using labels, and on LSUN its samples are comparable to those of ProgressiveGAN. Likelihoods are less competitive than those of other likelihood-based models, since most bits are spent on details nobody can see. Sampling is slow: one picture takes as many network evaluations as there are steps. Samples and code are at https://example.org/code/ddpm.',
    authors: ['Jonathan Ho', 'Ajay Jain', 'Pieter Abbeel'],
    year: 2020,
  },
  {
    title: 'Diffusion in a compressed space -- latent models that make high-resolution synthesis affordable',
    abstract:
      'DDPM and its successors work on pixels, so that training a strong model takes hundreds of GPU days and every sample is expensive. Most of that effort goes into detail that the eye hardly notices. Latent diffusion separates the two jobs. An autoencoder, trained once with a perceptual and an adversarial loss, maps a picture to a smaller grid of codes; a diffusion model then learns to generate such codes only. Compression that is too weak saves little, compression that is too strong loses content, and factors of 4 ~ 16 per side are a good balance. The denoiser is a U-Net whose blocks also contain cross-attention, so that text, layouts or class labels can steer the result: the condition is encoded by a network of its own, e.g. a Transformer for text, and offered as keys and values. The same autoencoder serves many diffusion models, in contrast to earlier two-stage approaches that had to weigh reconstruction against generation for each task. Latent diffusion is evaluated on unconditional generation, class-conditional ImageNet, inpainting, super-resolution and text-to-image synthesis, and it compares favourably with diffusion on pixels at a much lower cost. Sampling remains sequential and therefore slower than with a GAN. Weights are available at https://example.com/latent_diffusion .',
    authors: ['Robin Rombach', 'Andreas Blattmann', 'Dominik Lorenz', 'Patrick Esser'],
    year: 2021,
  },
  {
    title: 'LoRA: two thin matrices instead of a full update',
    abstract:
      'Fine-tuning *every* weight of a large language model means storing a new copy of the model for each task. LoRA keeps the pretrained weights frozen and learns, for selected matrices of the Transformer, an update that is the product of two thin matrices of rank r. For GPT-3 this leaves far less than 1\\% of the parameters to train and cuts the memory for optimiser states accordingly. After training the product can be added to the frozen matrix, so there is no additional latency, unlike adapters, which put further layers in series. Prefix tuning, an alternative that learns a few continuous vectors placed before the input (on GPT-2 about 0.1\\% of the parameters), takes up part of the usable context and was found harder to optimise. LoRA matches full fine-tuning on GLUE with RoBERTa and DeBERTa, and is on par or better with GPT-2 and GPT-3. Very small ranks are often sufficient. See https://github.com/example-org/lora.',
    authors: ['Edward J. Hu', 'Yelong Shen', 'Phillip Wallis', 'Zeyuan Allen-Zhu'],
    year: 2021,
  },
  {
    title: 'What does a large model know that its labels do not say? Distilling soft targets into a small one',
    abstract:
      'An ensemble is accurate but unwieldy. Knowledge distillation trains one small student to reproduce the softened output of the ensemble, or of any large teacher: with a raised temperature in the softmax, even the probabilities of wrong classes tell that a given 2 looks more like a 3 than like a 7. Students trained on such soft targets generalise much better than students trained on hard labels alone, on MNIST as well as on a commercial acoustic model. We also describe specialists, i.e. small models that separate classes which a generalist confuses; they train quickly and in parallel.',
    authors: ['Geoffrey Hinton', 'Oriol Vinyals', 'Jeff Dean'],
    year: 2015,
  },
  {
    title: 'mixup: training on blends of input/label pairs',
    abstract:
      'mixup trains a network on weighted averages of two examples and of their labels, which favours linear behaviour in between. It improves generalisation on ImageNet and CIFAR, resists corrupt labels better than Dropout alone, and makes adversarial examples harder to find. Code: https://example.org/code/mixup.',
    authors: ['Hongyi Zhang', 'Moustapha Cisse', 'Yann N. Dauphin', 'David Lopez-Paz'],
    year: 2017,
  },
  {
    title: 'CutMix: pasting a patch and sharing the label',
    abstract:
      'Cutout erases a region and wastes its pixels; mixup blends whole images and looks unnatural. CutMix pastes a patch of one training image into another and mixes the labels by area. It outperforms both on CIFAR and ImageNet, and also helps weakly supervised localisation.',
    authors: ['Sangdoo Yun', 'Dongyoon Han', 'Seong Joon Oh', 'Sanghyuk Chun'],
    year: 2019,
  },
  {
    title: 'SimCLR: two views, one loss, large batches',
    abstract:
      'SimCLR learns image features without labels and without a memory bank. Two random augmentations of the same picture are pulled together, all other pictures of the batch are pushed away. What makes it work? (1) The mix of augmentations is decisive, random crops together with colour distortion above all; (2) a small nonlinear head between features and loss improves the features below it; (3) large batches and long training help more than they do for supervised learning. A linear classifier on a wide SimCLR network matches a supervised ResNet-50 on ImageNet. Unlike MoCo, the method takes its negatives from the current batch only. Code is at https://example.org/simclr.',
    authors: ['Ting Chen', 'Simon Kornblith', 'Mohammad Norouzi', 'Geoffrey Hinton'],
    year: 2020,
  },
  {
    title: 'A queue of negatives and a slowly moving encoder: momentum contrast without huge batches',
    abstract:
      'Contrastive learning amounts to looking up a picture in a dictionary of encoded pictures, and the dictionary should be both large and consistent. If the negatives are na\\"ively taken from the current batch, memory limits the size; if they come from a memory bank, they stem from encoders of different age. MoCo stores recent keys in a queue, so that the size of the dictionary no longer depends on the batch, and encodes them with a copy of the network that follows the trained one as a slow moving average. Statistics of Batch Normalization would leak which key is the right one, hence the samples are shuffled among GPUs. Features pretrained with MoCo on ImageNet (code: https://example.com/moco) rival and often surpass supervised pretraining in detection and segmentation on PASCAL VOC and COCO.',
    authors: ['Kaiming He', 'Haoqi Fan', 'Yuxin Wu', 'Saining Xie'],
    year: 2019,
  },
  {
    title: 'FlashAttention: exact attention that counts memory traffic rather than arithmetic',
    abstract:
      'The attention of a Transformer takes time and memory quadratic in the sequence length. Many approximations reduce the arithmetic, yet few of them are faster in practice -- the bottleneck is the traffic between the large but slow memory of a GPU and its small but fast on-chip memory. FlashAttention never writes the full attention matrix to the slow memory. It (i) splits queries, keys and values into blocks that fit on the chip, (ii) keeps a running maximum and a running sum so that the softmax can be completed block by block, and (iii) recomputes the matrix in the backward pass instead of storing it. The result is exact, i.e. identical to standard attention up to rounding, whereas memory grows only linearly with the length. BERT and GPT-2 train faster than with established implementations, and longer contexts improve perplexity and the classification of long documents. A block-sparse version extends the idea to approximate attention. Both are written as fused CUDA kernels, which is also their main drawback, since every new variant of attention needs a kernel of its own. Code is available at https://github.com/example-org/flash-attention.',
    authors: ['Tri Dao', 'Daniel Y. Fu', 'Stefano Ermon', 'Atri Rudra'],
    year: 2022,
  },
  {
    title: 'Paging the key-value cache',
    abstract:
      'A server for large language models is fast only if it can batch many requests, and the size of the batch is limited by the key-value cache, the stored keys and values of all tokens seen so far. The cache of a request grows token by token to a length nobody knows in advance. Existing systems reserve one contiguous region per request for the longest possible output; as a consequence, in the worst cases only about 20\\% of the reserved memory holds anything useful, and requests that share a prompt cannot share its cache. We propose PagedAttention--an attention algorithm that follows the virtual memory of operating systems. The cache is cut into blocks of a fixed number of tokens, a block table maps logical to physical blocks, and new blocks are allocated on demand, so waste is confined to the last block of each request. Blocks are counted by reference and copied on write, which makes parallel sampling and beam search share everything that they have in common. On top of it we build vLLM, a serving engine with a central scheduler that can evict a request as a whole and later restore it by swapping or by recomputation. At the same latency, vLLM improves the throughput of popular models by 2 ~ 4 times compared with FasterTransformer and Orca; the gain is larger for long sequences, for large models and for complex decoding. The kernel itself is somewhat slower than one on contiguous memory, because it has to follow the block table, but the effect on the whole system is small. PagedAttention is complementary to FlashAttention, which lowers memory traffic within one attention call, and to quantisation. Does paging pay off everywhere? No: where lengths are fixed, as in training, there is little fragmentation to remove. The engine is open source at https://github.com/example-org/paged_cache_server and runs on one or several GPUs.',
    authors: ['Woosuk Kwon', 'Zhuohan Li', 'Siyuan Zhuang', 'Ying Sheng'],
    year: 2023,
  },
  {
    title: 'Speculative decoding: can a small model draft what a large model only has to check?',
    abstract:
      'An autoregressive Transformer needs one serial pass for every token, even when the next word is obvious. Speculative decoding lets a small and fast model propose several tokens, which the large model then scores in a single parallel pass. A rejection rule accepts a prefix of the draft and corrects the first token that fails, in such a way that the output follows *exactly* the distribution of the large model. In contrast to early exit and knowledge distillation, neither retraining nor a change of the architecture is required, and quality cannot drop. On translation and summarisation with T5-XXL the output arrives 2--3 times faster than with a standard implementation. How much is gained depends on how often the two models agree and on the spare compute of the hardware.',
    authors: ['Yaniv Leviathan', 'Matan Kalman', 'Yossi Matias'],
    year: 2022,
  },
  {
    title: 'Switch routing: a sparse mixture of experts in which every token visits a single feed-forward network',
    abstract:
      'A dense model applies all its weights to every token. A mixture of experts applies only a few, which gives many parameters at constant cost, but earlier versions were complicated, sent much data between devices and were prone to diverge. Switch routing simplifies them: the feed-forward part of a Transformer block is replaced by many experts, and a router sends each token to exactly one. It had been assumed that at least two experts are needed to learn the routing; this turns out to be wrong. An auxiliary loss keeps the load even, each expert has a fixed capacity, and tokens that overflow pass on through the residual connection. Training is kept stable by (1) computing the router in float32 while everything else stays in bfloat16, (2) a smaller initialisation, and (3) stronger Dropout inside the experts during fine-tuning. Built on T5 and pretrained on C4, Switch models need up to seven times fewer steps than dense models with the same compute per token, and the largest has 1.6 trillion parameters. Knowledge distillation into a small dense model preserves roughly 30\\% of the gain in quality. The sparse models are harder to serve, though, since all experts must stay in memory. An implementation is at https://example.org/code/switch_routing.',
    authors: ['William Fedus', 'Barret Zoph', 'Noam Shazeer'],
    year: 2021,
  },
  {
    title: 'From demonstrations to preferences: fine-tuning language models with a learned reward and PPO so that they follow instructions',
    abstract:
      'Background: A language model pretrained in the manner of GPT continues text; it does not do what it is asked. Larger models continue text better, yet they still invent facts, ignore constraints or produce toxic passages, because predicting the next word of a web page is a different goal from being helpful. Approach: We use reinforcement learning from human feedback (RLHF) in three stages. First, people write answers to a set of prompts and a pretrained model is fine-tuned on them. Second, people rank several answers of this model, and a reward model is trained to predict which of two answers is preferred. Third, the policy is optimised against the reward model with PPO, while a penalty on the KL divergence keeps it close to the model of the first stage; without the penalty it soon learns to please the reward model with text that no person would like. Contributions: (i) a description of the complete pipeline, including instructions for the labellers; (ii) a comparison with GPT-3, in which labellers prefer the answers of the 1.3B model trained in this way over those of the 175B GPT-3, although it is more than 100 times smaller; (iii) evidence that truthfulness improves and that toxicity is reduced when the model is told to be respectful, whereas bias hardly changes; (iv) a remedy for losses on public benchmarks, the so-called alignment tax, namely to mix gradients of the pretraining task into the PPO updates. Whose preferences are these? They are the preferences of a small group of labellers and of those who instruct them, not of people in general. The models still make simple mistakes, e.g. they accept false premises and hedge too much. An open question is whether a reward model and an on-policy algorithm are needed at all; DPO, which fits the policy directly to the rankings, suggests otherwise.',
    authors: ['Long Ouyang', 'Jeff Wu', 'Xu Jiang', 'Diogo Almeida'],
    year: 2022,
  },
  {
    title: 'Preferences without a reward model',
    abstract:
      'RLHF fits a reward model to human preferences and then runs PPO against it, which means several models in memory, sampling during training and many settings to tune. Direct Preference Optimization (DPO) rests on the observation that the optimal policy under a KL constraint determines the reward up to a term that cancels in comparisons. The policy can therefore be trained directly, with a binary cross-entropy loss on pairs of a preferred and a rejected answer; no explicit reward model and no reinforcement learning is left. On controlled sentiment, summarisation and single-turn dialogue DPO is as good as or better than RLHF with PPO, and it is considerably simpler to run.',
    authors: ['Rafael Rafailov', 'Archit Sharma', 'Eric Mitchell', 'Stefano Ermon'],
    year: 2023,
  },
  {
    title: 'Should a language model remember facts or look them up? Retrieval-augmented generation with a dense passage index',
    abstract:
      'A pretrained language model keeps facts in its weights, where they can neither be inspected nor updated. Retrieval-augmented generation (RAG) joins it to a memory made of text. A dense retriever, whose two encoders start from BERT, finds passages of Wikipedia for a question; a sequence-to-sequence Transformer, BART, reads them and writes the answer. The passages are treated as a latent variable, so the generator and the encoder of the question are trained together without any label that says which passage is right. One variant uses the same passages for the whole answer, the other may change them from token to token. On open-domain question answering, RAG outperforms purely parametric models of far larger size as well as extractive pipelines, and people judge its text to be closer to the facts than that of BART alone. Exchanging the index for a newer one changes the answers accordingly, e.g. about heads of state -- no retraining is required. Open issues are (a) the cost of the index, (b) passages that are retrieved but ignored.',
    authors: ['Patrick Lewis', 'Ethan Perez', 'Aleksandra Piktus', 'Fabio Petroni'],
    year: 2020,
  },
  {
    title: 'word2vec: small, fast vectors from nearby words',
    abstract:
      'word2vec learns word vectors with a network that has no hidden nonlinearity, so that training on billions of words takes hours instead of weeks. CBOW predicts a word from its neighbours; skip-gram predicts the neighbours from the word, which is slower but better for rare words. Simple arithmetic on the vectors answers analogies such as ``king is to man as what is to woman\'\', where both models outperform vectors taken from earlier neural language models. Each word has a~single vector, so the senses of ``bank\'\' are merged.',
    authors: ['Tomas Mikolov', 'Kai Chen', 'Greg Corrado', 'Jeffrey Dean'],
    year: 2013,
  },
  {
    title: 'Words, Contexts, Windows and Counts: GloVe vectors from global co-occurrence statistics',
    abstract:
      'GloVe fits word vectors so that their dot products match the logarithm of how often two words occur together in a corpus. A weighting function limits the influence of very frequent pairs. Like word2vec it captures analogies, but it is trained on global counts vs. one window after another, and it outperforms word2vec on similarity and on named entity recognition.',
    authors: ['Jeffrey Pennington', 'Richard Socher', 'Christopher D. Manning'],
    year: 2014,
  },
  {
    title: 'U-shaped networks for segmentation',
    abstract:
      'U-Net joins a contracting path, which gathers context, to an expanding path, which restores resolution, and hands features across at every level. Strong elastic deformation of the training images lets it learn from very few annotated microscopy pictures. It won the ISBI cell tracking challenge of 2015 with ease and later became the usual denoiser of DDPM.',
    authors: ['Olaf Ronneberger', 'Philipp Fischer', 'Thomas Brox'],
    year: 2015,
  },
  {
    title: 'Does it help to think aloud?',
    abstract:
      'Chain-of-thought prompting shows a language model a few examples whose answers spell out the steps. Arithmetic, commonsense and symbolic reasoning improve markedly compared to standard prompting, but only in very large models (~100 billion parameters). No weights are changed, in contrast to fine-tuning; on GSM8K the prompted PaLM outperforms a fine-tuned GPT-3 with a verifier.',
    authors: ['Jason Wei', 'Xuezhi Wang', 'Dale Schuurmans', 'Maarten Bosma'],
    year: 2022,
  },
  {
    title: 'Early exits for easy inputs',
    abstract:
      'Early exits for easy inputs are side branches that let a deep network answer before its last layer whenever a branch is confident, i.e. when the entropy of its output is low. BranchyNet trains all branches jointly, which also acts as a regulariser. LeNet, AlexNet and ResNet become faster on MNIST and CIFAR-10 at similar accuracy.',
    authors: ['Surat Teerapittayanon', 'Bradley McDanel', 'H. T. Kung'],
    year: 2016,
  },
];
