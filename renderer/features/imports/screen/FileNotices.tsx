// What should be known of the file shown: how it was decoded, and whether it was imported before.

import { shortDate } from '../../../text/dates.ts';
import { encodingName, noticeWords } from '../words/file-words.ts';
import { nothingNewWords } from '../words/outcome-words.ts';
import styles from './FileNotices.module.css';
import { useImport } from './session-hooks.ts';

export function FileNotices() {
  const file = useImport(({ preview, file: shown }) => preview?.files[shown]);
  const isSaidAbove = useImport(
    ({ preview }) => preview !== null && preview.files.length === 1 && nothingNewWords(preview) !== null,
  );
  if (file === undefined) return null;
  const encoding = file.encoding ?? '';
  const words = file.notices.flatMap((notice) => noticeWords(notice, encoding) ?? []);
  const isGarbled = file.notices.some(({ code }) => code === 'bad-bytes-replaced');
  const before = isSaidAbove ? null : file.importedBefore;
  if (words.length === 0 && before === null) return null;
  return (
    <div className={styles.notices} role="note">
      {before !== null && <p>This file was imported on {shortDate(before.at)}.</p>}
      {words.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {isGarbled && <p>If {encodingName(encoding)} is not right, choose another encoding above.</p>}
    </div>
  );
}
