// Acronyms that name a field, a technique at large, a machine or a unit rather than one method.

import { anyOf, anyWord } from '../sentences/patterns.ts';
import { wordSet } from './word-set.ts';

/** Never names, whatever they are defined as. */
const GENERIC = wordSet(
  'AI AGI ML DL RL IL NLP NLU NLG CV IR QA VQA OCR ASR TTS MT NMT SMT NER POS LID LLM LM PLM SLM VLM LVLM',
  'MLLM LMM MLM ALM LALM VLA VLN FM LRM SOTA SoTA API SDK GUI UI UX CLI IDE OS VM IO IoT AIoT IT ICT SaaS',
  'PaaS IaaS HPC CPU GPU TPU NPU FPGA ASIC DRAM SRAM RAM HBM ROM SSD HDD NVMe CUDA SIMD SIMT RISC CISC FLOP',
  'FLOPS PFLOP TFLOP KV LRU FIFO QoS SLO SLA RPC TCP UDP IP HTTP HTTPS REST JSON XML HTML CSS YAML CSV PDF',
  'SQL NoSQL RDF OWL SPARQL URL URI DOI ID DNN CNN RNN GNN MLP FFN GAN VAE GBDT PDE ODE SDE PINN ROC PRC',
  'MAP ACC EER NFE NFEs GPA SNR SDR ANOVA OOD IID iid i.i.d non-IID DA DG SSL SFT PEFT ICL FL CL TL KD NAS',
  'HPO AutoML XAI NN ANN SNN MDP POMDP HCI HRI CAD CAM CFD FEM FEA 1D 2D 3D 4D 6D 2-D 3-D 4-D 2K 4K 8K HD',
  'FHD UHD RGB RGBD RGB-D HDR LDR BEV LiDAR LIDAR RADAR SAR GPS IMU GNSS UAV UGV AUV USV EV AV AR VR MR XR',
  'FoV FPS DoF DOF VIO VO SfM MVS NVS CT MRI fMRI PET EEG ECG EKG EMG EHR EMR ICU DNA RNA mRNA scRNA',
  'scRNA-seq RNA-seq PCR SNP GWAS ADHD ASD AML COVID COVID-19 HIV AIDS WHO FDA NIH CDC NHS GDPR HIPAA EU US',
  'USA UK UN UAE OECD NATO NASA ESA IEEE ACM ACL EMNLP NAACL NeurIPS NIPS ICML ICLR CVPR ICCV ECCV AAAI',
  'IJCAI KDD WWW SIGIR MICCAI INTERSPEECH ICASSP ISBI ILSVRC TREC CLEF SemEval CEO PhD MSc BSc MD STEM MCQ',
  'MCQA FAQ PII ToM NL NLI STS SLT OSS NP NP-hard PSPACE SAT LP ILP MILP MIP QP FFT DFT STFT DCT SVD TF IDF',
  'KL EM ELBO GP BO CDF RV WLOG LHS RHS IN FF FC LR BS DP TP PP FP32 FP16 BF16 bf16 fp16 fp32 fp8 FP8 INT8',
  'INT4 int8 int4 TB GB MB KB GHz MHz Hz kHz kWh CO2 dB ms fps LaTeX PhysRev WSN MANET VANET SDN NFV 5G 6G',
  '4G LTE MIMO OFDM BER NLOS LOS mmWave RF RFID BLE WiFi Wi-Fi DSL PLC HVAC BIM GIS DEM NDVI DT KG KGs KGE',
  'CSI RSS E2E P2P B2B S2S OK vs et al II III IV VI VII VIII IX XI XII PTM MAS MARL',
);

/** Subjects and techniques at large. */
const SUBJECT = anyOf(
  'language models?|neural net(?:work)?s?|language (?:processing|understanding|generation)|computer vision',
  '(?:machine|deep|reinforcement|transfer|federated|continual|representation|contrastive|supervised|curriculum) learning',
  '(?:meta|imitation|active|ensemble|multi task|few shot|in context|metric|incremental) learning',
  'artificial (?:general )?intelligence|(?:question )?answering|random fields?|decision process(?:es)?',
  'support vector machines?|component analysis|internet of things|(?:variational )?autoencoders?|adversarial networks?',
  '(?:foundation|world|diffusion|generative|reward|reasoning) models?|knowledge graphs?|speech (?:recognition|synthesis)',
  'machine translation|entity recognition|(?:object|anomaly) detection|(?:semantic|image|instance) segmentation',
  'health records?|imaging|disorders?|diseases?|leukemia|syndrome|cancer|virus|differential equations?',
  'aerial vehicles?|processing units?|fine tuning|training|inference|agents?|systems?|tasks?',
);
/** Words that make a subject narrower but no name: large language models, graph neural networks. */
const MODIFIER = anyOf(
  'large|small|tiny|pre ?trained|multi ?modal|vision|visual|video|audio|speech|image|text|masked|deep|convolutional|graph',
  'recurrent|spiking|artificial|natural|physics informed|bayesian|multi agent|multi|agent|self|semi|un|supervised|offline',
  'online|inverse|hierarchical|autoregressive|generative|probabilistic|latent|conditional|hidden|markov|principal',
  'partially observable|independent|automatic|neural|statistical|medical|named|unmanned|electronic|magnetic resonance',
  'stochastic|ordinary|partial|graphics|tensor|parameter efficient|instruction|action|and|of|language|autism|spectrum',
  'acute|myeloid|open domain|knowledge|domain|test time|out of distribution|post|continual|autonomous|intelligent',
  'recommender',
);
/** Last words of illnesses, organs, substances, institutions: none of them a method. */
const NO_METHOD = new RegExp(
  `${anyWord(
    'diseases?|disorders?|syndromes?|cancers?|carcinomas?|tomography|virus(?:es)?|infections?|injur(?:y|ies)|cells?',
    'proteins?|receptors?|inhibitors?|therap(?:y|ies)|surgery|hospitals?|universit(?:y|ies)|institutes?|cent(?:er|re)s?',
    'departments?|laborator(?:y|ies)|clinics?|colleges?|schools?|associations?|societ(?:y|ies)|foundations?',
  )}$`,
  'i',
);
const MAX_EXPANSION = 120;
const GENERIC_EXPANSION = new RegExp(`^(?:${MODIFIER} )*${SUBJECT}$`, 'i');

export function isGenericAcronym(word: string): boolean {
  return GENERIC.has(word) || (word.endsWith('s') && GENERIC.has(word.slice(0, -1)));
}

/** Whether what an acronym is said to stand for is a subject at large: "large language models", "object detection". */
export function isGenericExpansion(expansion: string): boolean {
  const words = expansion.slice(0, MAX_EXPANSION).replace(/[-–\s]+/g, ' ');
  return GENERIC_EXPANSION.test(words) || NO_METHOD.test(words);
}
