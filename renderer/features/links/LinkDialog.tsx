// A new link: from where, to what, how, and on what evidence.

import type { LecternClient } from '#shared/contract/client.ts';
import type { Paper } from '#shared/contract/papers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { candidateEnd, type FoundEnd, methodEnd, paperEnd } from './find-ends.ts';
import { LinkForm } from './LinkForm.tsx';

/** Opens from a paper, a method, a selection, a sentence chosen by keys, or two nodes of the graph. */
export function LinkDialog() {
  const draft = useApp((state) => state.linkDraft);
  const close = useApp((state) => state.closeLink);
  const paperId = draft?.source.kind === 'paper' ? draft.source.id : null;
  const { value: offered } = useQuery<readonly FoundEnd[] | null>(
    async (client, signal) => {
      if (draft === null) return null;
      if (draft.source.kind === 'method') return [draft.source];
      return endsOf(client, { id: draft.source.id, title: draft.source.name }, signal);
    },
    [draft],
  );
  const isReady = draft !== null && offered !== null && (paperId === null || offered.some(({ id }) => id === paperId));
  return (
    <Dialog title="New link" isOpen={draft !== null} onClose={close}>
      {isReady && <LinkForm key={JSON.stringify(draft)} draft={draft} offered={offered} onClose={close} />}
    </Dialog>
  );
}

/** What a sentence of a paper may speak of: mostly what the paper introduces, so that comes first. */
async function endsOf(
  client: LecternClient,
  paper: Pick<Paper, 'id' | 'title'>,
  signal: AbortSignal,
): Promise<readonly FoundEnd[]> {
  const [methods, candidates] = await Promise.all([
    client.methods.ofPaper({ paperId: paper.id }, { signal }),
    client.methods.candidates({ paperId: paper.id }, { signal }),
  ]);
  const inRole = (role: 'introduces' | 'mentions'): FoundEnd[] => [
    ...methods.filter((method) => method.role === role).map(methodEnd),
    ...candidates.filter((candidate) => candidate.role === role).map(candidateEnd),
  ];
  return [...inRole('introduces'), paperEnd(paper), ...inRole('mentions')];
}
