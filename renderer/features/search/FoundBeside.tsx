// Above the papers of a search: the methods it finds, and the links that answer a question about links.

import { plural } from '../../text/plural.ts';
import { quoted } from '../../text/visible.ts';
import { EndName } from '../links/EndName.tsx';
import { directed } from '../links/link-words.ts';
import { TypeLabel } from '../links/TypeLabel.tsx';
import { MethodChip } from '../methods/MethodChip.tsx';
import styles from './FoundBeside.module.css';
import { type Beside, isAnythingBeside, linksFound } from './use-beside.ts';

/** Links in a path are told in their order. */
export function FoundBeside({ beside }: { readonly beside: Beside }) {
  const { methods, links, unknownNames } = beside.found;
  const linkCount = linksFound(beside.found);
  if (!isAnythingBeside(beside) && unknownNames.length === 0) return null;
  return (
    <section className={styles.beside} aria-label="Methods and links found">
      {unknownNames.length > 0 && (
        <p role="status">Nothing here is called {unknownNames.map((name) => quoted(name)).join(' or ')}.</p>
      )}
      {methods.total > 0 && (
        <ul className={styles.methods} aria-label={plural(methods.total, 'method')}>
          {methods.hits.map(({ method }) => (
            <li key={method.id} className={styles.method}>
              <MethodChip method={method} />
            </li>
          ))}
          <More of="method" count={methods.total - methods.hits.length} showAll={beside.showAll} />
        </ul>
      )}
      {linkCount > 0 && (
        <ul aria-label={plural(linkCount, 'link')}>
          {links.links.map(({ id, source, type, target }) => (
            <li key={id} className={styles.link}>
              <EndName end={source} /> <TypeLabel as={directed(type, false)} /> <EndName end={target} />
            </li>
          ))}
          <More of="link" count={linkCount - links.links.length} showAll={beside.showAll} />
        </ul>
      )}
    </section>
  );
}

interface MoreProps extends Pick<Beside, 'showAll'> {
  readonly of: 'method' | 'link';
  /** How many are not shown. */
  readonly count: number;
}

function More({ of, count, showAll }: MoreProps) {
  if (count === 0) return null;
  const words = plural(count, `more ${of}`);
  return (
    <li className={styles.more}>
      {showAll === null ? (
        `and ${words}`
      ) : (
        <button type="button" onClick={showAll}>
          Show {words}
        </button>
      )}
    </li>
  );
}
