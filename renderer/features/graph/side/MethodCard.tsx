// A method beside the picture: what it is, who introduces it, its links and the sentences they rest on.

import type { MethodId } from '#shared/contract/ids.ts';
import type { Link } from '#shared/contract/links.ts';
import { errorWords } from '../../../api/error-messages.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useApp } from '../../../state/use-app.ts';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { linkColour } from '../../links/link-words.ts';
import { keyOf } from '../session/graph-state.ts';
import { useGraphSession } from '../session/session-context.ts';
import { kindWords } from '../words.ts';
import styles from './OpenNode.module.css';

export function MethodCard({ id }: { readonly id: MethodId }) {
  const session = useGraphSession();
  const openMethod = useApp((state) => state.openMethod);
  const version = useApp(({ changed }) => changed.method + changed.link);
  const {
    value: method,
    error,
    reload,
  } = useQuery((client, signal) => client.methods.get({ id }, { signal }), [id, version]);
  if (error !== null) return <ErrorState words={errorWords(error)} onRetry={reload} />;
  if (method === null || method.id !== id) return null;
  const { introducedBy } = method;
  return (
    <article className={styles.card}>
      <h2 className={styles.name}>{method.name}</h2>
      <p className={styles.what}>
        {[kindWords(method.kind), method.expansion, plural(method.paperCount, 'paper')].filter(Boolean).join(' · ')}
      </p>
      {method.description !== null && <p className={styles.text}>{method.description}</p>}
      {introducedBy !== null && (
        <p className={styles.by}>
          introduced by{' '}
          <button
            type="button"
            className={styles.other}
            onClick={() => session.openNode(keyOf({ kind: 'paper', id: introducedBy.id }))}
          >
            {introducedBy.title}
          </button>
        </p>
      )}
      <div>
        <Button onPress={() => openMethod(id)}>Open its page</Button>
      </div>
      <ul className={styles.links} aria-label="Links">
        {method.links.map((link) => (
          <LinkItem key={link.id} link={link} id={id} />
        ))}
      </ul>
    </article>
  );
}

function LinkItem({ link, id }: { readonly link: Link; readonly id: MethodId }) {
  const session = useGraphSession();
  const isSource = link.source.kind === 'method' && link.source.id === id;
  const other = isSource ? link.target : link.source;
  const quote = link.evidence.find((evidence) => evidence.kind === 'quote');
  return (
    <li className={styles.link}>
      <span className={styles.line}>
        <span className={styles.type} style={{ color: linkColour(link.type.colour) }}>
          {isSource ? link.type.label : link.type.inverseLabel}
        </span>
        <button type="button" className={styles.other} onClick={() => session.openNode(keyOf(other))}>
          {other.name}
        </button>
      </span>
      {quote !== undefined && <q className={styles.quote}>{quote.quote}</q>}
    </li>
  );
}
