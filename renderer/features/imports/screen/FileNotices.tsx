// What should be known of the file shown: how it was decoded, and whether it was imported before.

import { shortDate } from '../../../text/dates.ts';
import { encodingName, noticeWords } from '../words/file-words.ts';
import styles from './FileNotices.module.css';
import { useImport } from './session-hooks.ts';

export function FileNotices() {
  const file = useImport(({ preview, file: shown }) => preview?.files[shown]);
  const files = useImport(({ preview }) => preview?.files.length ?? 0);
  if (file === undefined) return null;
  const encoding = file.encoding ?? '';
  const words = file.notices.flatMap((notice) => noticeWords(notice, encoding) ?? []);
  const isGarbled = file.notices.some(({ code }) => code === 'bad-bytes-replaced');
  // Of a single file the strip under the sum says it already.
  const before = files > 1 ? file.importedBefore : null;
  if (words.length === 0 && before === null) return null;
  return (
    <div className={styles.notices} role="note">
      {file.importedBefore !== null && <p>These very bytes were imported on {shortDate(file.importedBefore.at)}.</p>}
      {words.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {isGarbled && <p>If {encodingName(encoding)} is not right, choose another encoding above.</p>}
    </div>
  );
}
