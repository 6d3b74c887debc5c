// Capitalised words that are ordinary: places, peoples, mathematicians, companies, parts of papers.

import { wordSet } from './word-set.ts';

const ORDINARY = wordSet(
  'i we our the a an this these those that it its in on at for to of and or but if as by with from while',
  'when where such there here how why what which who whose can does do is are will should has have not no',
  'yes all any each both background objective objectives aim aims method methods results result conclusion',
  'conclusions contribution contributions introduction motivation approach setting design materials',
  'participants findings purpose discussion section figure table appendix theorem lemma proposition',
  'corollary definition equation algorithm chapter part experiment experiments code codes data dataset',
  'project page website github gitlab zenodo arxiv kaggle huggingface internet web wikipedia twitter',
  'facebook google microsoft amazon apple meta openai nvidia intel amd ibm youtube deepmind reddit tiktok',
  'instagram linkedin alibaba tencent baidu huawei bytedance anthropic samsung sony tesla netflix uber',
  'python java javascript typescript linux windows unix android latex excel bash fortran matlab gauss',
  'gaussian bayes bayesian markov monte carlo fourier laplace laplacian hilbert banach euler euclid',
  'euclidean riemannian hessian jacobian lagrangian hamiltonian lipschitz poisson bernoulli dirichlet gamma',
  'beta wiener cauchy boltzmann wasserstein frobenius kullback leibler shannon nash pareto pearson spearman',
  'kendall turing fisher newton langevin toeplitz fourier-based hermitian boolean cartesian gibbs student',
  'zipf jaccard cohen kalman sobolev fréchet frechet stein bregman nesterov lyapunov bellman schrödinger',
  'maxwell navier stokes hamming levenshtein english chinese japanese korean french german spanish italian',
  'russian arabic hindi urdu vietnamese persian portuguese dutch turkish greek latin hebrew indic african',
  'asian european american british indian western eastern africa asia europe america china india japan',
  'korea germany france italy spain russia brazil canada australia vietnam iran israel turkey egypt nigeria',
  'mexico switzerland london paris beijing tokyo california january february march april may june july',
  'august september october november december monday tuesday wednesday thursday friday saturday sunday',
  'spring summer autumn winter university institute department national international northern southern',
  'central street city state north south east west earth moon sun mars pacific atlantic arctic metaverse',
  'covid transformer transformers hermite top level type phase step stage version',
);

/** People's adjectives: Gaussian, Bayesian, Vietnamese, Turkish. */
const ADJECTIVE = /(?:[^d]ian|ean|ese|nish|lish|rkish|ovian)$/;

/** Whether a capitalised word is too common to be a name by itself. */
export function isOrdinaryWord(word: string): boolean {
  const lower = word.toLowerCase();
  return ORDINARY.has(lower) || (lower.length > 5 && ADJECTIVE.test(lower));
}
