// The files of an import: how they were read, and the hash that names their bytes.

import { Copy } from 'lucide-react';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { Name } from '../../text/Name.tsx';
import { encodingName, formatName, sizeWords } from '../words/file-words.ts';
import styles from './FileTable.module.css';

export function FileTable({ files }: Pick<ImportSummary, 'files'>) {
  return (
    <section className={styles.scroller} aria-label="Files" tabIndex={files.length > 3 ? 0 : -1}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className={styles.sizeHead}>
              Size
            </th>
            <th scope="col" className={styles.formatHead}>
              Read as
            </th>
            <th scope="col">SHA-256 of its bytes</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the order is theirs for ever
            <tr key={index}>
              <td className={styles.name}>
                <Name text={file.name} />
              </td>
              <td className={styles.size} title={`${file.sizeBytes.toLocaleString('en-GB')} bytes`}>
                {sizeWords(file.sizeBytes)}
              </td>
              <td>
                {formatName(file.format)}, {encodingName(file.encoding)}
              </td>
              <td>
                <div className={styles.hash}>
                  <code title={file.sha256}>{file.sha256}</code>
                  <IconButton label="Copy the whole SHA-256" size="s" onPress={() => void copy(file.sha256)}>
                    <Copy size={13} aria-hidden />
                  </IconButton>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

async function copy(sha256: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(sha256);
    showToast({ title: 'SHA-256 copied' });
  } catch {
    showToast({ title: 'The clipboard could not be written', detail: sha256, tone: 'bad' });
  }
}
