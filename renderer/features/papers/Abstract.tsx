// The abstract, at a measure for reading.

import { useEffect, useMemo, useRef } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { FoundUrl } from '#shared/domain/record.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { scrollIntoPane } from '../../ui/scroll-into-pane.ts';
import { SelectionLink } from '../links/SelectionLink.tsx';
import { SentenceChooser } from '../links/SentenceChooser.tsx';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { urlWarning } from '../text/url-words.ts';
import styles from './Abstract.module.css';
import type { TextMarks } from './use-text-marks.ts';

const NO_REPAIRS: Paper['abstractRepairs'] = [];

export interface AbstractProps {
  readonly paper: Paper;
  readonly showRepairs: boolean;
  readonly marks: TextMarks;
}

/** The stored text with what was found in it laid over; its line breaks stay. */
export function Abstract({ paper, showRepairs, marks }: AbstractProps) {
  const urls = useMemo(() => paper.abstractUrls.map(withoutTail), [paper.abstractUrls]);
  const text = useRef<HTMLDivElement>(null);
  const quote = useApp((state) => state.markedQuote);

  // A quote that is shown is brought into view, each time it is asked for.
  useEffect(() => {
    if (quote?.paperId === paper.id && quote.field === 'abstract') scrollIntoPane(text.current?.querySelector('mark'));
  }, [quote, paper.id]);

  if (paper.abstract === '') return <p className={styles.none}>no abstract given</p>;
  return (
    <div className={styles.frame}>
      <div ref={text} className={cx(styles.abstract, marks.kind === 'names' && styles.names)} dir="auto">
        <OverlaidText
          text={paper.abstract}
          repairs={showRepairs ? paper.abstractRepairs : NO_REPAIRS}
          urls={urls}
          marks={marks.abstract}
          isTraceable
          renderUrl={(found, children) => (
            <ExternalLink url={found.url} warning={urlWarning(found)}>
              {children}
            </ExternalLink>
          )}
        />
      </div>
      <SelectionLink paper={paper} text={text} />
      <SentenceChooser paper={paper} />
    </div>
  );
}

/** Leaves what only belongs to the sentence, such as its full stop, outside the link. */
function withoutTail(found: FoundUrl): FoundUrl {
  const bare = found.url.replace(/^https:\/\//, '');
  const printed = [found.url, bare].find((form) => found.asPrinted.startsWith(form));
  return printed === undefined ? found : { ...found, end: found.start + printed.length };
}
