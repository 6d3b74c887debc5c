// Whether there is such a link already.

import type { LinkId } from '#shared/contract/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import type { FoundEnd } from './find-ends.ts';
import { type DirectedType, isAt } from './link-words.ts';
import { endpointOf } from './new-link.ts';

const MOST_LINKS = 500;

/** The link of this type between these two, either way round for a symmetric type; null when there is none. */
export function useSameLink(from: FoundEnd | null, to: FoundEnd | null, as: DirectedType | null): LinkId | null {
  const isMade = (end: FoundEnd | null) => end !== null && (end.kind === 'paper' || end.kind === 'method');
  const isPossible = isMade(from) && isMade(to) && as !== null;
  const { value } = useQuery(
    async (client, signal) => {
      if (from === null || to === null || as === null) return null;
      const [source, target] = as.isTurned ? [to, from] : [from, to];
      // What is only a name so far has no links.
      if (source.kind === 'new' || source.kind === 'candidate' || target.kind === 'new' || target.kind === 'candidate')
        return null;
      const filter = { endpoint: endpointOf(source), typeIds: [as.type.id] };
      const { links } = await client.links.list({ filter, limit: MOST_LINKS }, { signal });
      const same = links.find(
        (link) =>
          (isAt(link.source, source) && isAt(link.target, target)) ||
          (as.type.isSymmetric && isAt(link.source, target) && isAt(link.target, source)),
      );
      return same?.id ?? null;
    },
    [from?.kind, from?.id, to?.kind, to?.id, as?.type.id, as?.isTurned],
  );
  return isPossible ? value : null;
}
