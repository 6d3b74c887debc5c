// The abstract, at a measure for reading.

import { useMemo } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { FoundUrl } from '#shared/domain/record.ts';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { urlWarning } from '../text/url-words.ts';
import styles from './Abstract.module.css';

const NO_REPAIRS: Paper['abstractRepairs'] = [];

/** The stored text with what was found in it laid over; its line breaks stay. */
export function Abstract({ paper, showRepairs }: { readonly paper: Paper; readonly showRepairs: boolean }) {
  const urls = useMemo(() => paper.abstractUrls.map(withoutTail), [paper.abstractUrls]);
  if (paper.abstract === '') return <p className={styles.none}>no abstract given</p>;
  return (
    <div className={styles.abstract} dir="auto">
      <OverlaidText
        text={paper.abstract}
        repairs={showRepairs ? paper.abstractRepairs : NO_REPAIRS}
        urls={urls}
        renderUrl={(found, children) => (
          <ExternalLink url={found.url} warning={urlWarning(found)}>
            {children}
          </ExternalLink>
        )}
      />
    </div>
  );
}

/** Leaves what only belongs to the sentence, such as its full stop, outside the link. */
function withoutTail(found: FoundUrl): FoundUrl {
  const bare = found.url.replace(/^https:\/\//, '');
  const printed = [found.url, bare].find((form) => found.asPrinted.startsWith(form));
  return printed === undefined ? found : { ...found, end: found.start + printed.length };
}
