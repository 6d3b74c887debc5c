// The licences of Lectern and of all that is in it, from the list the build made.

import { useState } from 'react';
import { appError } from '#shared/contract/errors.ts';
import { type BundledPackage, LICENCES_PATH, licencesSchema } from '#shared/contract/licences.ts';
import { errorWords } from '../api/error-messages.ts';
import { useQuery } from '../api/use-query.ts';
import { useApp } from '../state/use-app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import styles from './LicencesDialog.module.css';

export function LicencesDialog() {
  const isOpen = useApp((state) => state.dialog === 'licences');
  const close = useApp((state) => state.closeDialog);
  return (
    <Dialog title="Licences" isOpen={isOpen} onClose={close} size="l">
      <Licences />
    </Dialog>
  );
}

function Licences() {
  const { value, error, reload } = useQuery((_client, signal) => readLicences(signal), []);
  if (error !== null) return <ErrorState words={errorWords(error)} onRetry={reload} />;
  return (
    <>
      <p className={styles.words}>Lectern is made of its own program and the work of others, under these licences.</p>
      <ul className={styles.packages}>
        {value?.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <Licence of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The text is put on the page when it is opened: there are many, and few are read. */
function Licence({ of: { name, version, licence, text } }: { readonly of: BundledPackage }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.name}>{name}</span> {version}
        <span className={styles.licence}>{licence ?? 'see its text'}</span>
      </summary>
      {isOpen && <pre className={styles.text}>{text ?? 'The package carries no text of its licence.'}</pre>}
    </details>
  );
}

/** Throws `IO_FAILED` where the shell has no such file. */
async function readLicences(signal: AbortSignal): Promise<readonly BundledPackage[]> {
  const response = await fetch(LICENCES_PATH, { signal });
  if (!response.ok) throw appError('IO_FAILED', { name: 'the list of licences', system: `${response.status}` });
  return licencesSchema.parse(await response.json());
}
