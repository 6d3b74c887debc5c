// The dialogs about methods, of which one is open at a time.

import type { MethodId } from '#shared/contract/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { AcceptAllDialog } from './AcceptAllDialog.tsx';
import { DeleteMethodDialog } from './DeleteMethodDialog.tsx';
import { MergeMethodDialog } from './MergeMethodDialog.tsx';
import { MethodDialog } from './MethodDialog.tsx';
import { SplitMethodDialog } from './SplitMethodDialog.tsx';

/** `methodId` is the open method, which most of them are about. */
export function MethodTasks({ methodId }: { readonly methodId: MethodId | null }) {
  const task = useApp((state) => state.methodTask);
  const close = useApp((state) => state.closeMethodTask);
  const { value: method } = useQuery(
    (client, signal) =>
      methodId === null || task === null || task === 'new' || task === 'accept-all'
        ? Promise.resolve(null)
        : client.methods.get({ id: methodId }, { signal }),
    [methodId, task],
  );
  if (task === null) return null;
  if (task === 'new') return <MethodDialog method={null} onClose={close} />;
  if (task === 'accept-all') return <AcceptAllDialog paper={null} onClose={close} />;
  if (method === null || method.id !== methodId) return null;
  switch (task) {
    case 'edit':
      return <MethodDialog method={method} onClose={close} />;
    case 'merge':
      return <MergeMethodDialog method={method} onClose={close} />;
    case 'split':
      return <SplitMethodDialog method={method} onClose={close} />;
    case 'delete':
      return <DeleteMethodDialog method={method} onClose={close} />;
    default:
      return task satisfies never;
  }
}
