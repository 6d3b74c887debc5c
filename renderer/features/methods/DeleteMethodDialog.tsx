// Deletes a method; where links go with it, asks first.

import { useEffect, useRef } from 'react';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { quoted } from '../../text/visible.ts';
import { AlertDialog } from '../../ui/Dialog.tsx';
import type { Method } from './method-value.ts';

/** A method without links goes at once: the message offers it back. */
export function DeleteMethodDialog({ method, onClose }: { readonly method: Method; readonly onClose: () => void }) {
  const change = useApp((state) => state.change);
  const { id, name, links } = method;
  const isAsked = links.length > 0;
  const isStarted = useRef(false);

  const remove = async () => {
    if (isStarted.current) return;
    isStarted.current = true;
    onClose();
    await change((client) => client.methods.delete({ ids: [id] }), {
      title: `Deleted the method ${quoted(name)}`,
      ...(isAsked ? { detail: `With its ${plural(links.length, 'link')}.` } : {}),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    if (!isAsked) void remove();
  }, []);
  if (!isAsked) return null;
  return (
    <AlertDialog
      title={`Delete ${quoted(name)}?`}
      isOpen
      confirmLabel={`Delete it with ${plural(links.length, 'link')}`}
      isDangerous
      onConfirm={remove}
      onCancel={onClose}
    >
      <p>
        {plural(links.length, 'link')} to and from it {links.length === 1 ? 'goes' : 'go'} with it. The papers stay. One
        undo brings all of it back.
      </p>
    </AlertDialog>
  );
}
