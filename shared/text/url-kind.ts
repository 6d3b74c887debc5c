// Guesses what a URL leads to from its host, its path and the words before it.

import type { UrlKind } from '#shared/domain/record.ts';

const CODE_HOST =
  /^(?:www\.)?(?:github\.com|gist\.github\.com|gitlab\.[\w.-]+|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com|git\.[\w.-]+)$/;
const REVIEW_HOST = /^(?:www\.)?anonymous\.|(?:^|\.)4open\.science$|^anon(?:ymous)?-?github\./;
const PAPER_HOST =
  /^(?:www\.|export\.|dx\.)?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|biorxiv\.org|medrxiv\.org|pubmed\.ncbi\.nlm\.nih\.gov|semanticscholar\.org|papers\.nips\.cc|proceedings\.mlr\.press|proceedings\.neurips\.cc|openaccess\.thecvf\.com|ssrn\.com|jmlr\.org)$/;
const DATA_HOST =
  /(?:^|\.)(?:zenodo\.org|figshare\.com|kaggle\.com|dataverse\.[\w.]+|physionet\.org|osf\.io|openml\.org|datadryad\.org|ieee-dataport\.org|pangaea\.de)$/;
const DEMO_HOST =
  /(?:^|\.)(?:hf\.space|streamlit\.app|gradio\.(?:app|live)|colab\.research\.google\.com|replicate\.com|shinyapps\.io)$/;
const MODEL_HOST = /(?:^|\.)(?:huggingface\.co|hf\.co|modelscope\.cn)$|^hf-mirror\./;
/** Hosts that stand in for another: a mirror, a proxy, a translation. */
const STAND_IN = /\.$|^hf-mirror\.|\.workers\.dev$|\.translate\.goog$|(?:^|[.-])(?:ez)?proxy[.-]|webcache\./;

const READING_LIST_PATH =
  /awesome|reading-?list|paper-?list|papers?-?(?:collection|reading|survey)|(?:collection|list)-?of-?papers|survey(?:s|-papers)?$/i;
const READING_LIST_WORDS =
  /\b(?:reading list|paper list|list of (?:[\w-]+ ){0,6}(?:papers|works|literature|studies)|(?:curated|collected|collection of|collect|related|relevant|up-?to-?date|hosts?|summari[sz]ed?) (?:[\w-]+ ){0,5}(?:papers|literature))\b/i;
const DEMO_WORDS =
  /\b(?:demos?|demonstrations?|audio samples?|(?:sound|speech|video) (?:samples?|examples?)|playground)\b/i;
const DATA_WORDS = /\b(?:data|datasets?|corpus|corpora|benchmark|annotations?)\b/i;
const CODE_WORDS = /\b(?:codes?|source code|codebase|implementation|toolkit|library|software|scripts?)\b/i;

/** The host of an address in lower case, as printed: a final dot is kept. Empty where there is none. */
export function hostOf(address: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#:@\s]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

/** Whether the host stands in for another one, so that what it shows is not what its name suggests. */
export function isStandInHost(host: string): boolean {
  return STAND_IN.test(host);
}

/** Whether the address is an anonymous copy made for peer review, which disappears afterwards. */
export function isReviewHost(host: string): boolean {
  return REVIEW_HOST.test(host);
}

/** What the address seems to lead to; `before` is the text of its sentence up to the address. */
export function urlKind(address: string, before: string): UrlKind {
  const host = hostOf(address);
  const path = address.slice(address.indexOf(host, 0) + host.length).toLowerCase();
  const words = before.slice(-240);
  const plainHost = host.replace(/\.$/, '');
  if (isReviewHost(host)) return 'review';
  if (CODE_HOST.test(plainHost)) {
    return READING_LIST_PATH.test(path) || READING_LIST_WORDS.test(words) ? 'page' : 'code';
  }
  if (PAPER_HOST.test(plainHost)) return 'paper';
  if (DATA_HOST.test(plainHost)) return 'data';
  if (DEMO_HOST.test(plainHost)) return 'demo';
  if (MODEL_HOST.test(plainHost)) return modelHostKind(path, words);
  if (/\.(?:pdf)$/.test(path)) return 'paper';
  if (DEMO_WORDS.test(words.slice(-120))) return 'demo';
  return /\.github\.io$/.test(plainHost) || !DATA_WORDS.test(words.slice(-60)) || CODE_WORDS.test(words.slice(-60))
    ? 'page'
    : 'data';
}

function modelHostKind(path: string, words: string): UrlKind {
  if (path.startsWith('/datasets')) return 'data';
  if (path.startsWith('/spaces')) return 'demo';
  if (path.startsWith('/papers')) return 'paper';
  return DATA_WORDS.test(words.slice(-60)) && !/\bmodels?\b/i.test(words) ? 'data' : 'page';
}
