// Words that titles of papers are made of and names of people are not: the most frequent of titles in computing and
// medicine, without those that also occur as names.

/** Lower-case words; see `authorLineScore`. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  `
  about abstract academic accuracy accurate acoustic acquisition across action active activity adaptation
  adapting adaptive advanced advancing adversarial aerial against agent agentic agents aggregation agnostic
  algorithm algorithms aligned aligning alignment all analysis analyzing and animation annotated annotation
  anomaly answering anti any anything application applications approach approaches architecture are argumentation
  art artificial assessing assessment assisted attack attacks attention attribute audio augmentation augmented
  autoencoder autoencoders automated automatic autonomous aware awareness base based bases behavior bench
  benchmark benchmarking better between beyond bias biases bibliographic bidirectional bilingual biomedical body
  book boosting box brain breast bridging building cache calibration camera cancer capabilities capability
  captioning case catalog categorization category causal centric chain challenge challenges change channel
  character chemical citation class classification classifier clinical cloud clouds clustering cnn code coding
  cognitive collaboration collaborative combining communication communities community compact comparative
  comparison completion complex complexity compositional comprehension comprehensive compression computational
  computer concept concepts conditional consistency consistent constrained constraints construction content
  context contexts contextual continual continuous contrastive control controllable conversational conversations
  convolutional corpora corpus correction cost cross cultural current data database dataset datasets decision
  decoding decomposition deep deepfake denoising dense dependency depth design detecting detection development
  diagnosis dialogue dictionary diffusion digital dimensional direct disambiguation discourse discovery
  discriminative disease disentangled distance distillation distributed distribution distributional diverse
  diversity document documentation documents does domain driven driving dual dynamic dynamics early edge editing
  effect effective effectiveness effects efficiency efficient embedding embeddings emotion emotional empirical
  encoder encoding end engineering english enhance enhanced enhancement enhancing ensemble entity entropy
  environment environments error estimation evaluating evaluation event events evidence evolution experiments
  expert experts explainable explicit exploiting exploration exploring expression extracting extraction eye face
  facial fact fast feature features federated feedback few fidelity field fields filtering finding fine first
  flexible flow focus for foundation frame framework free frequency from full fully function functional functions
  fusion future game games gap gender general generalizable generalization generalized generated generating
  generation generative geometric geometry global gradient grained graph graphs ground grounded grounding group
  guidance guided hallucination hallucinations hand hate head health heterogeneous hidden hierarchical high how
  human humans hybrid hyperspectral identification identifying image imagery images imaging impact implicit
  improve improved improving incremental index indexing induction industrial inference influence information
  informed infrared insights inspired instance instruction integrated integrating integration intelligence
  interaction interactions interactive interpretable interpretation into investigating iterative its joint
  journals knowledge label labeling language languages large latent layer learn learned learning legal level
  leveraging lexical lexicon libraries library light lightweight like line linear lingual linguistic literature
  local localization logic logical loss low machine making management manipulation map mapping mask masked
  matching mathematical meaning measuring media medical meets memory merging mesh meta method methods metric
  metrics mind minimum mining mitigating mixed mixture mobile modal modality model modeling modelling models
  monitoring monocular more morphological morphology motion multi multilingual multimodal multiple named
  narrative national natural navigation need needs net network networks neural new news next nlp noise noisy non
  not novel object objects one online only open optimal optimization optimizing order oriented out over parallel
  parameter parsing part path pathology pattern patterns perception performance person personalized perspective
  phrase physical physics pipeline planning point policy political pose position post potential power powered pre
  predicting prediction preference preserving pretraining prior priors privacy probabilistic problem problems
  process processing program programming progressive project prompt prompting prompts prototype pruning pseudo
  public quality quantization query question questions radar rag random rank ranking reading real realistic
  reason reasoning recognition reconstruction recurrent reference refinement region registration regression
  regularization reinforcement related relation relations relationship relationships relevance reliable remote
  rendering report representation representations research resolution resource response restoration results
  rethinking retrieval review reviews revisiting reward rich risk road robot robotic robust robustness role roles
  rules safety sample sampling satellite scalable scale scaling scene scenes science scientific score search
  searching segment segmentation selection selective self semantic semantics semi sense sensing sensitive sensor
  sentence sentences sentiment sequence sequential series service services set shape shared short shot sign
  similarity simple simulation single small social solution solving some source space spam spanning sparse
  spatial specific spectral speech splatting spoken stage state statistical steering step stereo strategies
  strategy structural structure structured structures student studies study style subject summarization super
  supervised supervision support surface surgical survey syntactic syntax synthesis synthetic system systematic
  systems tagging target task tasks teaching technical techniques technology temporal term test testing text
  texts textual texture that the their theory think thinking thought through time token tokens tool tools topic
  toward towards tracking traffic trained training trajectory transfer transformation transformer transformers
  translation tree trees tuning turn two type ultrasound uncertainty under understanding underwater unified
  universal university unlearning unlocking unsupervised urban use user users using value vector verification via
  video videos view virtual vision visual visually vocabulary weakly web weighted what when whole wild wise with
  without word words world writing your zero
`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
