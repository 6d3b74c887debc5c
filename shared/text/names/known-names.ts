// Names most readers know, with what they are: a paper that only uses them seldom says so.

import { canonicalName } from './canonical.ts';
import type { NameKind } from './types.ts';

/** Names that are mentioned far more often than they are introduced, by kind; general knowledge of the field. */
const LISTS: Readonly<Record<NameKind, readonly string[]>> = {
  dataset: [
    'ImageNet|ImageNet-1K|ImageNet-21k|Tiny-ImageNet|mini-ImageNet|CIFAR|CIFAR-10|CIFAR-100|MNIST',
    'Fashion-MNIST|SVHN|COCO|MS-COCO|PASCAL VOC|VOC|LVIS|ADE20K|Cityscapes|KITTI|nuScenes|Waymo|LAION',
    'LAION-400M|LAION-2B|LAION-5B|YFCC|CC3M|CC12M|Conceptual Captions|RedCaps|Visual Genome|Flickr30k|VQAv2',
    'GQA|OK-VQA|LSUN|CelebA|FFHQ|Places365|iNaturalist|Common Crawl|C4|The Pile|Pile|RedPajama|SlimPajama',
    'RefinedWeb|FineWeb|Dolma|OpenWebText|BookCorpus|WikiText|WikiText-103|PTB|Penn Treebank|Gigaword',
    'LibriSpeech|LJSpeech|VCTK|Common Voice|AudioSet|VoxCeleb|TIMIT|SQuAD|NaturalQuestions|Natural Questions',
    'TriviaQA|HotpotQA|MS MARCO|CoQA|BoolQ|RTE|QQP|MRPC|SST-2|SNLI|MNLI|MultiNLI|XNLI|CNN/DailyMail|XSum|IMDb',
    'Yelp|AG News|IWSLT14|WMT|WMT14|WMT16|CoNLL-2003|OntoNotes|Spider|WikiSQL|StrategyQA|ScanNet|ShapeNet',
    'ModelNet40|Objaverse|DTU|RealEstate10K|Kinetics|UCF101|HMDB51|Something-Something|ActivityNet|Ego4D',
    'MIMIC-III|MIMIC-IV|CheXpert|PTB-XL|MIT-BIH|ACDC|BraTS|Cora|Citeseer|PubMed|MovieLens|Reddit|Adult',
    'JFT-300M|WebVision|DomainNet|PACS|Office-Home|D4RL|ALFWorld|WebShop',
  ],
  benchmark: [
    'GLUE|SuperGLUE|MMLU|MMLU-Pro|BIG-Bench|BBH|HELM|HellaSwag|WinoGrande|PIQA|ARC|OpenBookQA|TruthfulQA',
    'GSM8K|MATH|MathVista|MMMU|MMBench|MME|AIME|AIME24|GPQA|HumanEval|MBPP|APPS|SWE-bench|LiveCodeBench',
    'MT-Bench|AlpacaEval|Arena-Hard|Chatbot Arena|Open LLM Leaderboard|IFEval|BEIR|MTEB|LongBench|RULER|VTAB',
    'WILDS|ImageNet-C|ImageNet-R|ObjectNet|VBench|GenEval|Atari|MuJoCo|OpenAI Gym|ProcGen|MLPerf|TPC-H|TPC-DS',
    'BIRD|BIRD-Bench|SWAG|CLUE|C-Eval|CMMLU|OSWorld|WebArena|GAIA|AgentBench|POPE|ScienceQA|TextVQA|DocVQA',
    'ChartQA|Video-MME',
  ],
  metric: [
    'BLEU|BLEU-4|ROUGE|ROUGE-L|METEOR|CIDEr|BERTScore|BLEURT|COMET|chrF|FID|Inception Score|LPIPS|PSNR|SSIM',
    'CLIPScore|CLIP score|WER|CER|mAP|nDCG|NDCG|MRR|AUC|AUROC|AUPRC|MSE|MAE|RMSE|MAPE|IoU|mIoU|PPL|Dice|MOS',
    'F1|FVD|SacreBLEU|SPICE',
  ],
  model: [
    'BERT|RoBERTa|DeBERTa|ALBERT|ELECTRA|DistilBERT|mBERT|XLM-R|XLM-RoBERTa|SciBERT|BioBERT|XLNet|ELMo|GPT',
    'GPT-2|GPT-3|GPT-3.5|GPT-4|GPT-4o|GPT-4V|GPT-5|ChatGPT|InstructGPT|Codex|Claude|Gemini|PaLM|Gemma|LLaMA',
    'LLaMA-2|LLaMA-3|Llama|Alpaca|Vicuna|Mistral|Mixtral|Falcon|OPT|BLOOM|Pythia|Qwen|Qwen2|Qwen2.5|Qwen3',
    'DeepSeek|DeepSeek-R1|DeepSeek-V3|Phi-3|T5|mT5|Flan-T5|BART|mBART|CLIP|BLIP|BLIP-2|LLaVA|Flamingo|SigLIP',
    'DINO|DINOv2|MAE|SAM|SAM2|Stable Diffusion|SDXL|FLUX|Imagen|DALL-E|DALL-E 2|Midjourney|Sora|Whisper',
    'wav2vec 2.0|HuBERT|HiFi-GAN|WaveNet|Tacotron|VITS|ResNet|ResNet-18|ResNet-50|ResNet-101|VGG|VGG-11',
    'VGG-16|VGG-19|AlexNet|LeNet|Inception|GoogLeNet|DenseNet|MobileNet|EfficientNet|ConvNeXt|ViT|ViT-B|ViT-L',
    'ViT-H|ViT-L/14|ViT-B/16|DeiT|Swin Transformer|Swin|U-Net|UNet++|nnU-Net|Mask R-CNN|Faster R-CNN|YOLO',
    'YOLOv8|DETR|PointNet|PointNet++|StyleGAN|CycleGAN|BigGAN|NeRF|DDPM|DDIM|DiT|LSTM|GRU|Mamba|RWKV|GCN|GAT',
    'GraphSAGE|AlphaGo|AlphaZero|AlphaFold|word2vec|GloVe|fastText|Transformer-XL|Longformer|BigBird',
    'Performer|Reformer|Perceiver|Switch Transformer|Attention U-Net|XGBoost|LightGBM|CatBoost|Random Forest',
  ],
  software: [
    'PyTorch|TensorFlow|JAX|Keras|NumPy|SciPy|scikit-learn|Hugging Face|HuggingFace Transformers|Diffusers',
    'LangChain|Apache Spark|Spark|Hadoop|Kubernetes|Docker|PostgreSQL|MySQL|SQLite|MongoDB|OpenCV|ROS|Gazebo',
    'Unity|Blender|Isaac Gym|CARLA|AirSim|GitHub|Git|Node.js|React|WebGPU|OpenMP|TensorRT|ONNX|Azure|AWS',
    'Azure Databricks|Megatron-LM|DeepSpeed|QGIS|ComfyUI',
  ],
  system: ['vLLM|SGLang|FasterTransformer|TensorRT-LLM|TGI|Triton|Ray|MapReduce|ZeRO|AutoGPT|MetaGPT|AutoGen'],
  method: [
    'BatchNorm|batch normalization|batch normalisation|layer normalization|layer normalisation|LayerNorm',
    'group normalization|instance normalization|weight normalization|RMSNorm|Dropout|weight decay|Adam|AdamW',
    'AdaGrad|RMSProp|SGD|Adafactor|Shampoo|Lion|LAMB|LARS|mixup|CutMix|Cutout|AugMix|RandAugment|AutoAugment',
    'Back-translation|EDA|LoRA|QLoRA|DoRA|P-tuning|P-tuning v2|prefix tuning|prompt tuning|adapters',
    'knowledge distillation|FlashAttention|FlashAttention-2|PagedAttention|RoPE|ALiBi|Alibi|SwiGLU|GELU|ReLU',
    'PPO|TRPO|DPO|GRPO|SAC|DQN|DDPG|TD3|A3C|CQL|IQL|RLHF|RLVR|RLAIF|RAG|CoT|chain-of-thought|Tree of Thoughts',
    'ReAct|Self-Consistency|Reflexion|SimCLR|MoCo|BYOL|SwAV|SimSiam|Barlow Twins|MAML|EWC|FedAvg|FedProx',
    'ControlNet|DreamBooth|Textual Inversion|classifier-free guidance|speculative decoding|Medusa|EAGLE|PCA',
    'ICA|t-SNE|UMAP|LDA|k-means|DBSCAN|SVM|KNN|Naive Bayes|BM25|TF-IDF|BPE|SHAP|LIME|Grad-CAM|FGSM|PGD',
    'AutoAttack|Deep Fool|DeepFool|FixMatch|MixMatch|Mean Teacher|Gaussian Splatting|3D Gaussian Splatting',
    '3DGS|Evol-Instruct|Self-Instruct|Constitutional AI|Mixture of Experts|MoE|GPTQ|AWQ|SmoothQuant|SparseGPT',
    'Wanda|Monte Carlo Tree Search|MCTS|CBOW|skip-gram|quantile regression',
  ],
};

const KINDS: ReadonlyMap<string, NameKind> = new Map(
  (Object.keys(LISTS) as NameKind[]).flatMap((kind) =>
    LISTS[kind].flatMap((line) => line.split('|')).map((name): [string, NameKind] => [canonicalName(name), kind]),
  ),
);

/** Well-known names written in small letters, which no shape shows: each is looked for word by word. */
export const KNOWN_PHRASES: readonly string[] = Object.values(LISTS)
  .flat()
  .flatMap((line) => line.split('|'))
  .filter((name) => /^[a-z]+(?:[- ][a-z]+)*$/.test(name));

/** What a well-known name is, or null when it is not well known. Spelling and case do not matter. */
export function knownKind(name: string): NameKind | null {
  return KINDS.get(canonicalName(name)) ?? null;
}
