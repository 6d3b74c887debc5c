// What should be known of the file shown: how it was decoded, and whether it was imported before.

import { shortDate } from '../../../text/dates.ts';
import { encodingName, noticeWords } from '../words/file-words.ts';
import styles from './FileNotices.module.css';
import { useImport } from './session-hooks.ts';

export function FileNotices() {
  const file = useImport(({ preview, file: shown }) => preview?.files[shown]);
  if (file === undefined) return null;
  const encoding = file.encoding ?? '';
  const words = file.notices.flatMap((notice) => noticeWords(notice, encoding) ?? []);
  const isGarbled = file.notices.some(({ code }) => code === 'bad-bytes-replaced');
  if (words.length === 0 && file.importedBefore === null) return null;
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
