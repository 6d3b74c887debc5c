// One notice: what happened, what was kept, what to do; and a way to put it away.

import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { LibraryNotice } from '#shared/contract/library.ts';
import { type NoticeWords, noticeWords } from '../../api/notice-words.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './NoticeBar.module.css';
import { NoticeOffers } from './NoticeOffers.tsx';

const ICONS = { plain: Info, warn: TriangleAlert, bad: CircleAlert } as const;

/** A library for reading only stays said to be one: that notice has no way to be put away. */
export function NoticeBar({ notice }: { readonly notice: LibraryNotice }) {
  const perform = useApp((state) => state.perform);
  const words = noticeWords(notice);
  const Icon = ICONS[words.tone];
  const dismiss = () => void perform((client) => client.library.dismissNotice({ code: notice.code }));
  return (
    <div role={words.tone === 'bad' ? 'alert' : 'status'} className={cx(styles.bar, styles[words.tone])}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p>
          <strong className={styles.title}>{words.title}.</strong> {words.kept}
          {words.advice !== null && ` ${words.advice}`}
        </p>
        <NameLists words={words} />
      </div>
      <div className={styles.actions}>
        <NoticeOffers offers={words.offers} />
        {notice.code !== 'read-only' && (
          <IconButton label={`Put away: ${words.title}`} onPress={dismiss}>
            <X size={15} aria-hidden />
          </IconButton>
        )}
      </div>
    </div>
  );
}

/** Long lists of names stay closed until they are wanted. */
function NameLists({ words: { lists } }: { readonly words: NoticeWords }) {
  const [isOpen, setOpen] = useState(false);
  if (lists.length === 0) return null;
  const count = lists.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <>
      <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the names' : `Show the names (${plural(count, 'entry', 'entries')})`}
      </Button>
      {isOpen &&
        lists.map(({ title, names }) => (
          <div key={title} className={styles.names}>
            <h3>{title}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
