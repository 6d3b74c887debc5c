// The bar of the import screen: what is being imported, and the promise that nothing has changed yet.

import { FileDown } from 'lucide-react';
import type { ImportRequest } from '../../../state/ui-slice.ts';
import { useApp } from '../../../state/use-app.ts';
import { plural } from '../../../text/plural.ts';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../text/Name.tsx';
import styles from './ImportHeader.module.css';
import { useImport } from './session-hooks.ts';

export function ImportHeader({ request, titleId }: { readonly request: ImportRequest; readonly titleId: string }) {
  const isCommitting = useImport(({ phase }) => phase.kind === 'committing');
  const isLost = useApp(({ connection }) => connection.kind === 'lost');
  return (
    <header className={styles.bar}>
      <FileDown size={16} className={styles.sign} aria-hidden />
      <h1 id={titleId} className={styles.title}>
        Import <Subject request={request} />
      </h1>
      <p className={cx(styles.promise, isLost && styles.lost)} role={isLost ? 'alert' : undefined}>
        {isLost
          ? 'no connection to the library; trying again…'
          : isCommitting
            ? 'importing…'
            : 'nothing has changed yet'}
      </p>
    </header>
  );
}

function Subject({ request }: { readonly request: ImportRequest }) {
  if (request.kind === 'sample') return 'the sample library';
  const { files } = request;
  const [only] = files;
  return files.length === 1 && only ? <Name text={only.name} /> : plural(files.length, 'file');
}
