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
  /** Notes at each piece where it stands in the stored text, so that a selection can be led back to it. */
  readonly isTraceable?: boolean;
}

/** Only text nodes come out of the text: whatever it contains is shown, never run. */
export function OverlaidText({ text, repairs, urls, marks, renderUrl, isTraceable = false }: OverlaidTextProps) {
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
      <SegmentText key={`${segment.start}-${segment.end}`} segment={segment} isTraceable={isTraceable} />
    ));
    return (
      <Fragment key={`${key}-${url === null}`}>
        {url !== null && renderUrl ? renderUrl(url, content) : content}
      </Fragment>
    );
  });
}

interface SegmentTextProps {
  readonly segment: Segment;
  readonly isTraceable: boolean;
}

function SegmentText({ segment, isTraceable }: SegmentTextProps) {
  const { start, end, shown, original, isMarked } = segment;
  const text =
    original === null ? (
      <Visible text={shown} start={isTraceable ? start : null} />
    ) : (
      <span
        className={cx(styles.repair, shown === '' && styles.removed)}
        title={original === '' ? 'Added: nothing stood here' : `As imported: ${original}`}
        {...(isTraceable ? { 'data-start': start, 'data-end': end, 'data-whole': true } : {})}
      >
        {shown}
      </span>
    );
  return isMarked ? <mark>{text}</mark> : text;
}

/** Text with its hidden characters shown; `start` is its place in the stored text, where that is noted. */
function Visible({ text, start }: { readonly text: string; readonly start: number | null }) {
  const runs = visibleRuns(text);
  if (start === null && runs.length === 1 && runs[0]?.code === null) return text;
  let position = 0;
  return runs.map(({ text: run, code }) => {
    const key = position;
    position += run.length;
    // Line breaks and tabs belong to running text; only what turns or hides text is shown by its code.
    const isPlain = code === null || /[\n\r\t\u00ad]/.test(run);
    if (start === null && isPlain) return run;
    const place = start === null ? {} : { 'data-start': start + key, 'data-end': start + position };
    return (
      <span
        key={key}
        className={isPlain ? undefined : styles.code}
        {...place}
        {...(isPlain ? {} : { 'data-whole': true })}
      >
        {isPlain ? run : code}
      </span>
    );
  });
}
