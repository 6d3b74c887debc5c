// An end of a link as something to press: leads to the method's page or to the paper.

import type { NamedEndpoint } from '#shared/contract/links.ts';
import { useApp } from '../../state/use-app.ts';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import styles from './EndName.module.css';

export function EndName({ end }: { readonly end: NamedEndpoint }) {
  const openMethod = useApp((state) => state.openMethod);
  const openPaper = useApp((state) => state.openPaper);
  const isTrashed = end.kind === 'paper' && end.isTrashed;
  return (
    <button
      type="button"
      className={cx(styles.end, end.kind === 'paper' && styles.paper)}
      onClick={() => (end.kind === 'method' ? openMethod(end.id) : openPaper(end.id))}
    >
      {end.name === '' ? <em>untitled</em> : <Name text={end.name} />}
      {isTrashed && <span className={styles.trashed}> in the trash</span>}
    </button>
  );
}
