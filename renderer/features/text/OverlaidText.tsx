// A stored text on screen: repairs and marks laid over it, addresses as links.

import { Fragment, type ReactNode, useMemo } from 'react';
import type { FoundUrl } from '#shared/domain/record.ts';
import { groupByUrl, type Overlay, type Segment, segmentText } from '../../text/segments.ts';
import { visibleRuns } from '../../text/visible.ts';
import { cx } from '../../ui/cx.ts';
import styles from './OverlaidText.module.css';

export interface OverlaidTextProps extends Overlay {
  readonly text: string;
  /** Wraps the text of an address; without it addresses stay plain text. */
  readonly renderUrl?: (url: FoundUrl, children: ReactNode) => ReactNode;
}

/** Only text nodes come out of the text: whatever it contains is shown, never run. */
export function OverlaidText({ text, repairs, urls, marks, renderUrl }: OverlaidTextProps) {
  const groups = useMemo(
    () =>
      groupByUrl(
        segmentText(text, {
          ...(repairs ? { repairs } : {}),
          ...(urls ? { urls } : {}),
          ...(marks ? { marks } : {}),
        }),
      ),
    [text, repairs, urls, marks],
  );
  return groups.map(({ url, segments }) => {
    const key = segments[0]?.start ?? 0;
    const content = segments.map((segment) => (
      <SegmentText key={`${segment.start}-${segment.end}`} segment={segment} />
    ));
    return (
      <Fragment key={`${key}-${url === null}`}>
        {url !== null && renderUrl ? renderUrl(url, content) : content}
      </Fragment>
    );
  });
}

function SegmentText({ segment: { shown, original, isMarked } }: { readonly segment: Segment }) {
  const text =
    original === null ? (
      visible(shown)
    ) : (
      <span
        className={cx(styles.repair, shown === '' && styles.removed)}
        title={original === '' ? 'Added: nothing stood here' : `As imported: ${original}`}
      >
        {shown}
      </span>
    );
  return isMarked ? <mark>{text}</mark> : text;
}

function visible(text: string): ReactNode {
  const runs = visibleRuns(text);
  if (runs.length === 1 && runs[0]?.code === null) return text;
  let position = 0;
  return runs.map(({ text: run, code }) => {
    const key = position;
    position += run.length;
    // Line breaks and tabs belong to running text; only what turns or hides text is shown by its code.
    if (code === null || /[\n\r\t\u00ad]/.test(run)) return run;
    return (
      <span key={key} className={styles.code}>
        {code}
      </span>
    );
  });
}
