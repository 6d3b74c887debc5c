// A queue with nothing in it: what it is for, or that everything is read.

import { keyOf } from '../../app/commands.ts';
import { LIBRARY } from '../../state/place.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { QueueFigure } from './QueueFigure.tsx';

/** Offers the inbox as a whole, since that is where papers wait. */
export function EmptyQueue() {
  const counts = useApp((state) => state.library?.counts);
  const openPlace = useApp((state) => state.openPlace);
  const queueInbox = useApp((state) => state.queueInbox);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const inbox = counts?.states.inbox ?? 0;
  const isAllDecided = counts !== undefined && counts.papers > 0 && inbox === 0;
  return (
    <EmptyState
      figure={<QueueFigure />}
      title={isAllDecided ? 'Everything is decided' : 'Nothing is waiting to be read'}
      actions={
        <>
          <Button variant="primary" shortcut={keyOf('go-library')} onPress={() => openPlace(LIBRARY)}>
            Choose in the library
          </Button>
          {inbox > 0 && (
            <Button isDisabled={isReadOnly} onPress={() => void queueInbox()}>
              Queue all {plural(inbox, 'paper')} of the inbox
            </Button>
          )}
        </>
      }
    >
      {isAllDecided ? (
        <p>Every paper of this library is read or skipped. New imports arrive in the inbox.</p>
      ) : (
        <p>The queue holds the papers you mean to read, in the order you choose.</p>
      )}
      <p>
        Open a paper anywhere and press <Kbd keys={keyOf('state-queued')} /> to put it at the end, or{' '}
        <Kbd keys={keyOf('queue-front')} /> to read it next.
      </p>
    </EmptyState>
  );
}
