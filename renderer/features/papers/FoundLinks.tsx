// The addresses of a paper in one place: found in its abstract, or given beside it.

import type { Paper } from '#shared/contract/papers.ts';
import type { FoundUrl } from '#shared/domain/record.ts';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { kindWords, urlWarning } from '../text/url-words.ts';
import styles from './FoundLinks.module.css';
import { PaneSection } from './PaneSection.tsx';

/** Each address once, with what it seems to lead to. */
export function FoundLinks({ paper }: { readonly paper: Paper }) {
  const found = new Map<string, FoundUrl>();
  for (const link of [...paper.links, ...paper.abstractUrls]) if (!found.has(link.url)) found.set(link.url, link);
  if (found.size === 0) return null;
  return (
    <PaneSection title="Addresses">
      <ul>
        {[...found.values()].map((link) => (
          <li key={link.url} className={styles.item}>
            <span className={styles.kind}>{kindWords(link.kind)}</span>
            <ExternalLink url={link.url} warning={urlWarning(link)}>
              <bdi>{link.url.replace(/^https?:\/\//, '')}</bdi>
            </ExternalLink>
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}
