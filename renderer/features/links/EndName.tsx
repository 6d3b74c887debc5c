// An end of a link as something to press: leads to the method's page or to the paper.

import type { NamedEndpoint } from '#shared/contract/links.ts';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import styles from './EndName.module.css';
import { useOpenEnd } from './open-end.ts';

export function EndName({ end }: { readonly end: NamedEndpoint }) {
  const openEnd = useOpenEnd();
  const isTrashed = end.kind === 'paper' && end.isTrashed;
  return (
    <button type="button" className={cx(styles.end, end.kind === 'paper' && styles.paper)} onClick={() => openEnd(end)}>
      {end.name === '' ? <em>untitled</em> : <Name text={end.name} />}
      {isTrashed && <span className={styles.trashed}> in the trash</span>}
    </button>
  );
}
