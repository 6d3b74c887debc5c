// What happened to the library, under the bar above, until the reader has put it away.

import { useState } from 'react';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { noticeWords } from '../../api/notice-words.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { NoticeBar } from './NoticeBar.tsx';
import styles from './NoticeBars.module.css';

const NONE: readonly LibraryNotice[] = [];
const WEIGHT = { bad: 0, warn: 1, plain: 2 } as const;
/** More than these would push the room down: the rest is a press away. */
const SHOWN = 2;

/** The weightiest first. A library for reading only says so even when the notice of it is missing. */
export function NoticeBars() {
  const notices = useApp((state) => state.library?.notices ?? NONE);
  const readOnly = useApp((state) => state.library?.readOnly ?? null);
  const [showsAll, setShowsAll] = useState(false);
  const isSaid = readOnly === null || notices.some(({ code }) => code === 'read-only');
  const all: readonly LibraryNotice[] = isSaid ? notices : [{ code: 'read-only', reason: readOnly }, ...notices];
  const ordered = all.toSorted((a, b) => WEIGHT[noticeWords(a).tone] - WEIGHT[noticeWords(b).tone]);
  const shown = showsAll ? ordered : ordered.slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <section className={styles.bars} aria-label="Notices">
      {shown.map((notice) => (
        <NoticeBar key={notice.code} notice={notice} />
      ))}
      {shown.length < ordered.length && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
          {plural(ordered.length - shown.length, 'more notice', 'more notices')}
        </button>
      )}
    </section>
  );
}
