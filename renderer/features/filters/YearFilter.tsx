// Filters by year: a range with two ends to move, over a picture of how many papers there are of each year.

import { useEffect, useState } from 'react';
import { Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components';
import type { Years } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { cx } from '../../ui/cx.ts';
import choices from './choices.module.css';
import { yearWords } from './filter-chips.ts';
import type { YearCount } from './use-facets.ts';
import styles from './YearFilter.module.css';
import { countInYears, unknownCount, type YearSpan, yearBars, yearSpan } from './year-range.ts';

export interface YearFilterProps {
  readonly chosen: Years | undefined;
  readonly years: readonly YearCount[];
}

/** Papers without a year are a choice of their own. */
export function YearFilter({ chosen, years }: YearFilterProps) {
  const span = yearSpan(years);
  const unknown = unknownCount(years);
  const narrow = useApp((state) => state.narrow);
  return (
    <div className={styles.filter}>
      {span === null ? (
        <p className={choices.none}>None of these papers has a year.</p>
      ) : span.first === span.last ? (
        <p className={choices.none}>All that have a year are of {span.first}.</p>
      ) : (
        <Range span={span} chosen={chosen} years={years} />
      )}
      {(unknown > 0 || chosen === 'unknown') && span !== null && (
        <ToggleButton
          className={cx(choices.choice)}
          isSelected={chosen === 'unknown'}
          onChange={(isOn) => narrow({ years: isOn ? 'unknown' : undefined })}
        >
          No year
          <span className={choices.count}>{unknown.toLocaleString('en-GB')}</span>
        </ToggleButton>
      )}
    </div>
  );
}

interface RangeProps extends YearFilterProps {
  readonly span: YearSpan;
}

function Range({ span, chosen, years }: RangeProps) {
  const narrow = useApp((state) => state.narrow);
  const start = chosen === undefined || chosen === 'unknown' ? { from: span.first, to: span.last } : chosen;
  const [[from = span.first, to = span.last], setEnds] = useState<readonly number[]>([start.from, start.to]);
  // Taken off elsewhere, by its chip or with all filters.
  useEffect(() => setEnds([start.from, start.to]), [start.from, start.to]);
  const isWhole = from <= span.first && to >= span.last;
  const keep = ([first = span.first, last = span.last]: number[]) =>
    narrow({ years: first <= span.first && last >= span.last ? undefined : { from: first, to: last } });
  return (
    <Slider
      className={cx(styles.slider)}
      aria-label="Years"
      minValue={span.first}
      maxValue={span.last}
      value={[from, to]}
      onChange={setEnds}
      onChangeEnd={keep}
    >
      <Bars span={span} years={years} from={from} to={to} />
      <SliderTrack className={cx(styles.track)}>
        <SliderThumb index={0} className={cx(styles.thumb)} aria-label="From" />
        <SliderThumb index={1} className={cx(styles.thumb)} aria-label="To" />
      </SliderTrack>
      <p className={styles.words}>
        <span>{isWhole ? `Any year, ${yearWords({ from: span.first, to: span.last })}` : yearWords({ from, to })}</span>
        <span className={choices.count}>{plural(countInYears(years, { from, to }), 'paper')}</span>
      </p>
    </Slider>
  );
}

function Bars({
  span,
  years,
  from,
  to,
}: {
  readonly span: YearSpan;
  readonly years: readonly YearCount[];
  readonly from: number;
  readonly to: number;
}) {
  const bars = yearBars(years, span);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <div className={styles.bars} aria-hidden>
      {bars.map((bar) => (
        <span
          key={bar.from}
          className={cx(styles.bar, bar.to >= from && bar.from <= to && styles.inside)}
          style={{ height: `${bar.count === 0 ? 0 : Math.max(8, (100 * bar.count) / most)}%` }}
          title={`${yearWords(bar)}: ${plural(bar.count, 'paper')}`}
        />
      ))}
    </div>
  );
}
