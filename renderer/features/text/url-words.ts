// What is said of an address found in a text.

import { externalUrl } from '#shared/contract/external-url.ts';
import type { FoundUrl, UrlFlag, UrlKind } from '#shared/domain/record.ts';

const KINDS: Readonly<Record<UrlKind, string>> = {
  code: 'code',
  data: 'data',
  demo: 'demo',
  page: 'page',
  paper: 'paper',
  review: 'review copy',
  unknown: 'link',
};

/** "code", "data": what the address seems to lead to. */
export function kindWords(kind: UrlKind): string {
  return KINDS[kind];
}

/** Flags that deserve a look before the address is opened, with what to say of them. */
const WARNINGS: Readonly<Partial<Record<UrlFlag, UrlWarning>>> = {
  'likely-to-expire': {
    label: 'may have expired',
    words: 'This is an anonymous copy made for peer review. Such copies are taken down after it.',
  },
  'rewritten-host': {
    label: 'stands in for another site',
    words: 'The host is a mirror, a proxy or a misprint of another site, and may not show what its name suggests.',
  },
};

export interface UrlWarning {
  /** Two or three words on the link itself. */
  readonly label: string;
  readonly words: string;
}

/** The warning of an address, or null when it can be opened plainly. */
export function urlWarning({ url, flags }: Pick<FoundUrl, 'url' | 'flags'>): UrlWarning | null {
  if (externalUrl(url) === null) {
    return {
      label: 'cannot be opened',
      words: 'Lectern opens web and mail addresses without a name or password in them.',
    };
  }
  for (const flag of flags) {
    const warning = WARNINGS[flag];
    if (warning) return warning;
  }
  return null;
}
