// The words for every notice of the library: what happened, what was kept, what to do.

import type { LibraryNotice } from '#shared/contract/library.ts';
import { fullMoment } from '../text/dates.ts';
import { plural } from '../text/plural.ts';
import { quoted } from '../text/visible.ts';

export interface NoticeWords {
  readonly tone: 'plain' | 'warn' | 'bad';
  /** What happened, without a full stop. */
  readonly title: string;
  /** What was kept; a sentence. */
  readonly kept: string;
  /** What to do; a sentence, or null when there is nothing to do. */
  readonly advice: string | null;
  /** Names of what is meant, to be opened when wanted. */
  readonly lists: readonly { readonly title: string; readonly names: readonly string[] }[];
  /** Where the reader can do something about it. */
  readonly offers: readonly NoticeOffer[];
}

/** What a notice offers beside being put away. */
export type NoticeOffer = 'backups' | 'back-up' | 'try-writing';

/** Words a notice; a code without words does not compile. */
export function noticeWords(notice: LibraryNotice): NoticeWords {
  switch (notice.code) {
    case 'unclean-stop':
      return words({
        title: 'Lectern was not closed in order last time',
        kept: 'The whole library was checked, and all of it is well.',
      });
    case 'index-rebuilt':
      return words({
        title: 'The search index was made anew',
        kept: 'It did not match the papers any more. Papers, notes, tags and queue were not touched.',
      });
    case 'repaired':
      return words({
        tone: notice.lost.length > 0 ? 'bad' : 'warn',
        title: 'The library was damaged, and has been repaired',
        kept: repairWords(notice),
        advice:
          notice.doubtful.length + notice.lost.length > 0
            ? `Look through what is named below; a backup may have it as it was. The damaged file is kept as ${quoted(notice.keptIn)}.`
            : `There is nothing to do. The damaged file is kept as ${quoted(notice.keptIn)}.`,
        lists: [
          { title: 'To be looked at', names: notice.doubtful.map(rowWords) },
          { title: 'Lost', names: notice.lost.map(rowWords) },
        ],
        offers: notice.doubtful.length + notice.lost.length > 0 ? ['backups'] : [],
      });
    case 'restored':
      return words({
        tone: 'bad',
        title: 'The library could not be read, and a backup took its place',
        kept: `It is as it was on ${fullMoment(notice.backupMadeAt)}. The file that could not be read is kept as ${quoted(notice.keptIn)}.`,
        advice: 'What was done after that time is missing here; check your last notes and imports.',
        offers: ['backups'],
      });
    case 'journal-set-aside':
      return words({
        tone: 'warn',
        title: 'A journal that did not belong to the library was set aside',
        kept: `The library was checked and is well. The journal is kept as ${quoted(notice.keptIn)}.`,
        advice: 'If something you did last is missing, the library file may have been replaced by an older copy.',
      });
    case 'read-only':
      return readOnlyWords(notice.reason);
    case 'damage-found':
      return words({
        tone: 'bad',
        title: 'A check found damage in the library',
        kept: 'You can go on working; nothing was changed yet, and the backups are untouched.',
        advice: 'Close Lectern and open it again: it then repairs the library from its backups and says what it did.',
        lists: [{ title: 'What the check found', names: notice.problems }],
        offers: ['backups'],
      });
    case 'network-folder':
      return words({
        tone: 'warn',
        title: 'The library lies in a folder of another machine',
        kept: `Such folders (here: ${notice.fileSystem}) may lose what was written when the connection breaks off.`,
        advice: 'Move its file to this machine’s own disk while Lectern is closed, and open it there.',
      });
    case 'cloud-folder':
      return words({
        tone: 'warn',
        title: `The library lies in a folder that ${notice.service} copies about`,
        kept: 'A copy made in the middle of a change, or two machines at once, can damage it.',
        advice: 'Better keep the library outside, and let only its folder of backups be copied.',
        lists: [
          { title: 'Copies it seems to have made when two machines wrote at once', names: notice.conflictCopies },
        ],
      });
    case 'backup-failed':
      return words({
        tone: 'warn',
        title: 'Today’s backup could not be made',
        kept: 'The library itself and the backups made before are well.',
        advice: `Check the disk and its free space, then back up now (${notice.detail}).`,
        offers: ['back-up', 'backups'],
      });
    default:
      return notice satisfies never;
  }
}

function readOnlyWords(reason: Extract<LibraryNotice, { code: 'read-only' }>['reason']): NoticeWords {
  switch (reason) {
    case 'folder':
      return words({
        tone: 'bad',
        title: 'The library is open for reading only',
        kept: 'Its folder or file cannot be written to. Everything can be read, searched and exported.',
        advice: 'Allow writing to that folder and try again, or move the library to another and open it there.',
        offers: ['try-writing'],
      });
    case 'disk-full':
      return words({
        tone: 'bad',
        title: 'The disk is full: the library is open for reading only',
        kept: 'Everything saved before is there and can be read. What you type into a note is kept in this window.',
        advice: 'Make room on the disk: Lectern looks every few seconds, and then saves and goes on by itself.',
        offers: ['try-writing'],
      });
    case 'checking':
      return words({
        tone: 'warn',
        title: 'The library is being checked',
        kept: 'It was not closed in order last time. Everything can be read meanwhile.',
        advice: 'Writing is possible again as soon as the check is done, in a moment.',
      });
    default:
      return reason satisfies never;
  }
}

function repairWords({ fromBackup, doubtful, lost }: Extract<LibraryNotice, { code: 'repaired' }>): string {
  const parts = [
    fromBackup > 0 && `${plural(fromBackup, 'entry', 'entries')} ${were(fromBackup)} taken from a backup`,
    doubtful.length > 0 &&
      `${plural(doubtful.length, 'entry', 'entries')} ${were(doubtful.length)} kept as far as ${doubtful.length === 1 ? 'it' : 'they'} could be read`,
    lost.length > 0 && `${plural(lost.length, 'entry', 'entries')} could not be saved`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing of yours was affected.' : `${parts.join('; ')}.`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

const ROW_NAMES: Readonly<Record<string, string>> = {
  paper_author: 'author of a paper',
  identifier: 'identifier of a paper',
  paper_keyword: 'keyword of a paper',
  paper_url: 'address in a paper',
  paper_tag: 'tag on a paper',
  title_alias: 'other title of a paper',
  reading_state: 'reading state of a paper',
  note_revision: 'earlier text of a note',
  import_file: 'file of an import',
  import_record: 'record of an import',
  import_ignored_line: 'left-out line of an import',
  queue_entry: 'place in the queue',
};

/** "paper_author 12" as "author of a paper, number 12". */
function rowWords(row: string): string {
  const [table = row, id] = row.split(' ');
  const name = ROW_NAMES[table] ?? table.replaceAll('_', ' ');
  return id === undefined ? name : `${name}, number ${id}`;
}

function words({
  tone = 'plain',
  title,
  kept,
  advice = null,
  lists = [],
  offers = [],
}: Pick<NoticeWords, 'title' | 'kept'> & Partial<NoticeWords>): NoticeWords {
  return { tone, title, kept, advice, lists: lists.filter(({ names }) => names.length > 0), offers };
}
