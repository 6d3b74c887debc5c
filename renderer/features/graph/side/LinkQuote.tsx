// The sentence a link rests on, fetched when it is looked at.

import type { LecternClient } from '#shared/contract/client.ts';
import type { Graph } from '#shared/contract/graph.ts';
import { linkIdSchema, methodIdSchema, paperIdSchema } from '#shared/contract/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Name } from '../../text/Name.tsx';
import styles from './LinkQuote.module.css';

/** A mention is quoted from its paper, a suggestion from what suggested it. */
export function LinkQuote({ graph, index }: { readonly graph: Graph; readonly index: number }) {
  const { value } = useQuery((client, signal) => quoteOf(client, graph, index, signal), [graph, index]);
  if (value === null || value === '') return null;
  return (
    <q className={styles.quote}>
      <Name text={value} />
    </q>
  );
}

async function quoteOf(
  client: LecternClient,
  { nodes, links }: Graph,
  index: number,
  signal: AbortSignal,
): Promise<string> {
  const id = links.id[index] ?? '';
  const ends = [links.source[index] ?? -1, links.target[index] ?? -1];
  const idOf = (kind: 'paper' | 'method') => ends.flatMap((at) => (nodes.kind[at] === kind ? nodes.id[at] : []))[0];
  const methodId = methodIdSchema.safeParse(idOf('method')).data;
  const paperId = paperIdSchema.safeParse(idOf('paper')).data;
  if (links.isSuggested[index] === true) {
    const { suggestions } = await client.suggestions.list({ filter: { id }, limit: 1 }, { signal });
    return suggestions[0]?.evidence[0]?.quote ?? '';
  }
  if (id !== '') {
    const { evidence } = await client.links.get({ id: linkIdSchema.parse(id) }, { signal });
    return evidence.find((one) => one.kind === 'quote')?.quote ?? '';
  }
  if (methodId === undefined) return '';
  const { mentions } = await client.methods.get({ id: methodId }, { signal });
  return mentions.find((mention) => mention.paperId === paperId)?.quote ?? '';
}
