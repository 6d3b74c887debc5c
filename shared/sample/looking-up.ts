// Retrieval and its test sets, problems to be graded on, and networks over graphs.

import type { SamplePaper } from './sample-paper.ts';

export const LOOKING_UP: readonly SamplePaper[] = [
  {
    title: 'Dense passages: two encoders and a dot product against BM25',
    abstract:
      'Open-domain question answering first looks for passages, and for decades BM25 has done the looking. Can vectors do better without special pretraining? Dense Passage Retrieval (DPR) encodes questions and passages with two BERT networks and ranks by their dot product. It is trained on pairs of a question and its passage only; the other passages of the batch serve as negatives, together with one passage that BM25 ranks high although it lacks the answer. DPR outperforms BM25 by 9 to 19 points in top-20 accuracy on Natural Questions, TriviaQA and other sets, SQuAD excepted, where questions repeat the words of their passage. A reader on top of it sets new records in exact match. RAG uses DPR as its retriever.',
    authors: ['Vladimir Karpukhin', 'Barlas Oğuz', 'Sewon Min', 'Wen-tau Yih'],
    year: 2020,
  },
  {
    title: 'ColBERT: compare late, but word by word',
    abstract:
      'Feeding a query and a document through BERT together ranks very well and takes seconds; encoding each to one vector is quick but blunt. ColBERT stands between them. Query and document are encoded separately, so documents can be prepared in advance, and every word keeps a vector of its own; the score adds up, for each word of the query, its best match in the document. We call this late interaction. On MS MARCO and TREC CAR, ColBERT is nearly as good as rankers that read both texts with BERT, and it is two orders of magnitude faster. Unlike DPR, which has one vector for a passage, it can say which words met. The index is large, since all words are stored.',
    authors: ['Omar Khattab', 'Matei Zaharia'],
    year: 2020,
  },
  {
    title: 'BEIR: does a retriever work where it was not trained?',
    abstract:
      'Retrievers are trained on MS MARCO and tested on MS MARCO, which says little about legal, medical or scientific text. We introduce BEIR, a benchmark that collects 18 data sets of nine tasks, e.g. fact checking, argument retrieval, duplicate questions and citation prediction, and that allows no training on them. Ten systems are compared, among them BM25, DPR, ColBERT and rerankers. BM25 turns out to be a strong baseline: DPR falls short of BM25 on most of the sets, although it is better where it was trained. Reranking and late interaction generalise best on average, at a high cost in time. ColBERT outperforms DPR nearly everywhere. Annotation bias is discussed, since pools built with word matching favour systems that match words.',
    authors: ['Nandan Thakur', 'Nils Reimers', 'Andreas Rücklé', 'Iryna Gurevych'],
    year: 2021,
  },
  {
    title: 'Training verifiers to solve word problems of the eighth form',
    abstract:
      'Even the largest language models stumble over arithmetic that takes several steps. To study this we introduce GSM8K, a dataset of 8,500 problems from school mathematics, written by people, each with its solution in sentences; solutions take two to eight steps of elementary operations. We also train verifiers: a fine-tuned GPT-3 writes a hundred solutions, and a second model judges which of them is right. Verification outperforms fine-tuning clearly, and it improves more as data grows; a model of 6 billion parameters with a verifier does slightly better than a fine-tuned one of 175 billion. Dropout is a strong regulariser for both. Data: https://github.com/example-org/school_problems',
    authors: ['Karl Cobbe', 'Vineet Kosaraju', 'Mohammad Bavarian', 'John Schulman'],
    year: 2021,
  },
  {
    title: 'GAT: attention among the neighbours of a node',
    abstract:
      'In a citation network few papers carry a label, but their neighbours tell a good deal about the others. The graph convolutional network (GCN) averages the features of neighbours with weights that follow from their degrees alone. We propose graph attention networks (GAT), in which every node computes, from its own features and those of each neighbour, how much that neighbour counts. Several heads work side by side, as in the Transformer. Unlike GCN, the weights are learned and differ from pair to pair; unlike spectral methods, nothing depends on the whole graph, so nodes and even graphs that were never seen can be treated. On Cora and Citeseer GAT outperforms GCN, and on PubMed it matches it; on protein networks that were not seen in training it beats GraphSAGE by a wide margin. Attention is restricted to direct neighbours, and Dropout on its weights proved useful with so few labels.',
    authors: ['Petar Veličković', 'Guillem Cucurull', 'Arantxa Casanova', 'Yoshua Bengio'],
    year: 2017,
  },
];
