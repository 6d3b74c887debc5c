// A name or another short text from outside: kept to its own direction, with nothing hidden in it.

import { visibleRuns } from '../../text/visible.ts';
import styles from './Name.module.css';

/** Hidden characters are shown by their code, so that no name can pretend to be another. */
export function Name({ text }: { readonly text: string }) {
  let position = 0;
  return (
    <bdi>
      {visibleRuns(text).map(({ text: run, code }) => {
        const key = position;
        position += run.length;
        if (code === null) return run;
        return (
          <span key={key} className={styles.code} title="A character that cannot be seen">
            {code}
          </span>
        );
      })}
    </bdi>
  );
}
