// Above the queue: how far the reader has come through the library.

import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Meter } from '../../ui/Meter.tsx';
import { PlaceHeader } from '../../ui/PlaceHeader.tsx';

/** A paper is decided once it is read or skipped. */
export function QueueHeader({ waiting }: { readonly waiting: number | null }) {
  const counts = useApp((state) => state.library?.counts);
  const decided = counts === undefined ? 0 : counts.states.read + counts.states.skipped;
  const total = counts?.papers ?? 0;
  return (
    <PlaceHeader
      title="Queue"
      count={waiting !== null && waiting > 0 ? plural(waiting, 'paper') : null}
      progress={
        total > 0 && (
          <Meter
            label="Papers decided"
            value={decided}
            max={total}
            words={`${decided.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} decided`}
          />
        )
      }
    />
  );
}
