// Normalisation, optimisers and where to put them.

import type { SamplePaper } from './sample-paper.ts';

export const TRAINING: readonly SamplePaper[] = [
  {
    title: 'Group Normalization: channels in groups instead of examples in batches',
    abstract:
      'Batch Normalization loses accuracy when memory allows only one or two pictures per GPU, which is the rule in detection and segmentation. We propose Group Normalization (GN), which divides the channels of a layer into groups and standardises each group with its own mean and variance, one example at a time. Layer Normalization and Instance Normalization are its two extremes: all channels in one group, or one channel in each. Unlike Batch Normalization, GN does not look at the rest of the batch, so nothing changes between training and testing. With two pictures per GPU, a ResNet-50 with GN outperforms its Batch Normalization counterpart on ImageNet by about ten points; at the usual batch sizes it is slightly worse. It is also evaluated on COCO and on video classification with Kinetics, where features pretrained with GN transfer without freezing any statistics. The operation is a few lines in any modern library.',
    authors: ['Yuxin Wu', 'Kaiming He'],
    year: 2018,
  },
  {
    title: 'Before or after the shortcut? On the place of normalisation in the Transformer',
    abstract:
      'Why does a Transformer need a warm-up of its learning rate, and why does training diverge without it? We look at where Layer Normalization sits. In the original design it follows the residual addition (Post-LN); there, gradients near the output are large at initialisation, so a full step with Adam in the first updates is harmful. Pre-LN puts Layer Normalization inside the residual branch instead. Mean field theory and measurements agree that its gradients are well behaved in all layers from the start. The warm-up can then be removed, and the Pre-LN Transformer reaches comparable results on IWSLT14 and WMT14 translation and on BERT pretraining, with less training time and fewer settings to tune.',
    authors: ['Ruibin Xiong', 'Yunchang Yang', 'Di He', 'Kai Zheng'],
    year: 2020,
  },
  {
    title: 'Adafactor: adaptive steps from row and column sums',
    abstract:
      'Adam keeps two extra numbers for every weight, and for large models this memory is as precious as that of the weights themselves. Adafactor stores, for each weight matrix, only the running sums of squared gradients over its rows and over its columns, and rebuilds an estimate of the full matrix from their product; momentum is left out altogether. Memory for the optimiser grows with the sum of the two dimensions, in contrast to Adam, where it grows with their product. Updates that become too large are clipped, a decay rate that increases over time keeps old squares from lingering, and steps are scaled by the size of the weights. On the WMT 2014 English-German task a Transformer trained with Adafactor is on par with one trained with Adam. T5 was later trained with it.',
    authors: ['Noam Shazeer', 'Mitchell Stern'],
    year: 2018,
  },
  {
    title: 'LAMB: layerwise steps for very large batches, and BERT in 76 minutes',
    abstract:
      'More machines help only if the batch can grow with them, and with Adam or AdamW very large batches make training unstable. We propose LAMB, which takes the update of Adam and rescales it, layer by layer, to the norm of the weights of that layer. LAMB builds on LARS, which does the same for SGD with momentum and works well for ResNet but poorly for attention models. With batches of up to 32,868 sequences BERT is pretrained without loss of quality, and the time falls from three days to 76 minutes on 1,024 TPUs. LAMB outperforms AdamW at these batch sizes, where AdamW stops converging to the target score on SQuAD. It also trains ResNet-50 on ImageNet to the usual accuracy, and it needs hardly any tuning beyond the learning rate. A proof of convergence covers the general nonconvex setting.',
    authors: ['Yang You', 'Jing Li', 'Sashank Reddi', 'Jonathan Hseu'],
    year: 2019,
  },
];
