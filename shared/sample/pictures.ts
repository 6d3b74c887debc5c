// Pictures: features learned without labels, noisy captions, and diffusion steered and sped up.

import type { SamplePaper } from './sample-paper.ts';

export const PICTURES: readonly SamplePaper[] = [
  {
    title: 'ALIGN: a billion noisy captions are enough',
    abstract:
      'Pairs of pictures and captions are usually cleaned with care, and the care limits how many there are. ALIGN takes 1.8 billion pairs of an image and its alternative text with hardly any filtering, and lets scale make up for the noise. An EfficientNet encodes the image, BERT encodes the text, and a contrastive loss pulls matching pairs together. Like CLIP it classifies without further training, but unlike CLIP it does without a balanced and filtered list of queries. ALIGN outperforms CLIP on Flickr30k and MS-COCO retrieval, and it reaches 76.4\\% on ImageNet without a single label of it. After fine-tuning, the same features also do well on VTAB. Queries that add a picture and a word, such as a view ``in winter\'\', find what they should.',
    authors: ['Chao Jia', 'Yinfei Yang', 'Ye Xia', 'Tom Duerig'],
    year: 2021,
  },
  {
    title: 'BYOL: two networks that agree, with nobody to disagree with',
    abstract:
      'Contrastive methods push other pictures away, which needs large batches, memory banks or clever sampling. BYOL uses no negatives at all. An online network predicts how a target network represents another view of the same picture, and the target follows the online network as a slow moving average. Surprisingly, the features do not collapse to a constant. BYOL outperforms SimCLR and MoCo in linear evaluation on ImageNet, with 74.3\\% for a ResNet-50. Unlike SimCLR, it suffers little from smaller batches and from a reduced set of augmentations. Features transfer to detection and segmentation on VOC and to NYU depth. Why it does not collapse was argued about for a while; the predictor and the moving average both play a part.',
    authors: ['Jean-Bastien Grill', 'Florian Strub', 'Florent Altché', 'Michal Valko'],
    year: 2020,
  },
  {
    title: 'MAE: hide three quarters of a picture and paint them in',
    abstract:
      'BERT hides words and predicts them; doing the same with pictures has long lagged behind. Masked autoencoders (MAE) hide 75\\% of the patches, far more than the 15\\% of BERT, since pictures are redundant and a small gap can be filled from its neighbours. The encoder, a Vision Transformer, sees only the patches that remain, and a light decoder paints in the missing pixels, so that pretraining is three times faster or more. MAE builds on the Vision Transformer and needs little augmentation, in contrast to SimCLR, MoCo and BYOL. A ViT-H trained on ImageNet-1K alone reaches 87.8\\%. In detection and segmentation on COCO and ADE20K, MAE outperforms supervised pretraining. Its linear features are weaker than those of contrastive methods until they are fine-tuned.',
    authors: ['Kaiming He', 'Xinlei Chen', 'Saining Xie', 'Ross Girshick'],
    year: 2021,
  },
  {
    title: 'DDIM: fewer steps down the same hill',
    abstract:
      'DDPM draws good pictures but needs a thousand evaluations of a network for each. DDIM keeps the trained network and changes the process: a family of noising processes that are not Markov chains has the same training loss, and one of them is deterministic. Samples can then be drawn with 10 to 100 steps instead of 1000, which is 10 to 50 times faster than DDPM. Since the starting noise now determines the picture, noises can be blended to blend pictures, and a picture can be encoded and found again. At 20 to 100 steps DDIM outperforms DDPM on CIFAR-10 and CelebA, measured by FID. No training is required, so any DDPM model can be used as it is.',
    authors: ['Jiaming Song', 'Chenlin Meng', 'Stefano Ermon'],
    year: 2020,
  },
  {
    title: 'Guidance from the model itself: diffusion without a classifier',
    abstract:
      'Diffusion models can trade variety for fidelity when a classifier pushes each step towards a class, but the classifier has to be trained on noisy pictures and its gradients resemble an attack on it. Classifier-free guidance (CFG) needs none. One diffusion model is trained with and without the condition by leaving it out at random, about every tenth time; during sampling the two predictions are extrapolated away from the unconditional one. In contrast to classifier guidance, a single network does everything and the change is one line in training and one in sampling. On ImageNet at 64 and 128 pixels CFG trades FID against Inception Score much as classifier guidance does. Every step costs two evaluations. Latent diffusion and nearly all text-to-image systems since then use it.',
    authors: ['Jonathan Ho', 'Tim Salimans'],
    year: 2022,
  },
  {
    title: 'DiT: a Transformer in place of the U-Net',
    abstract:
      'Diffusion models have kept the U-Net of their first days, although Transformers have replaced convolutions nearly everywhere else. Is the U-Net needed? DiT works in the compressed space of latent diffusion, cuts the codes into patches and processes them with a plain Vision Transformer. Time step and class enter through the scale and shift of adaptive Layer Normalization, which starts every block as the identity. Quality follows compute: more layers, wider layers or smaller patches all lower FID in the same steady way. DiT-XL/2 outperforms latent diffusion and all earlier diffusion models on class-conditional ImageNet at 256 pixels, with an FID of 2.27 when sampled with classifier-free guidance. More sampling steps cannot make up for a model that is too small.',
    authors: ['William Peebles', 'Saining Xie'],
    year: 2022,
  },
];
