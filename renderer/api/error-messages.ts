// The words for every error: what happened, what was kept, what to do.

import type { ErrorValue, FileRefusal, LibraryOwner, QueryProblem } from '#shared/contract/errors.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { HostErrorReason } from '../host/host.ts';
import { quoted } from '../text/visible.ts';
import type { ConnectionProblem } from './connection.ts';

/** Three short sentences a person can act on. */
export interface ErrorWords {
  readonly title: string;
  /** What was kept. */
  readonly kept: string;
  /** What the reader can do. */
  readonly advice: string;
  /** The same in steps, where trying again in place cannot help. */
  readonly steps?: readonly string[];
}

const NOTHING_CHANGED = 'Nothing in the library was changed.';

/** Why a library is open for reading only, and what to do. */
export const READ_ONLY_ADVICE = {
  folder: 'Its folder cannot be written to. Move the library to one that can, and open it there.',
  'disk-full': 'The disk is full. Make room; Lectern then goes on by itself.',
  checking: 'It is being checked after it was not closed in order; this takes a moment.',
} as const;

const QUERY_ADVICE: Readonly<Record<QueryProblem, string>> = {
  'sign-without-word': 'Write a word right behind the + or -.',
  'field-without-word': 'Write a word right behind the colon.',
  'operator-without-word': 'Write a word right in front of the ~ or ^.',
  'distance-not-number': 'Behind a ~ goes a number, 1 or 2, as in norm~1.',
  'distance-too-large': 'Behind a ~ goes 1 or 2; nothing further away is looked for.',
  'boost-not-number': 'Behind a ^ goes a number, as in norm^2.',
  'too-many-words': 'Take fewer words.',
  'not-understood': 'Put the words in quotation marks to find them as they stand.',
};

/** Words an error; a code without words does not compile. */
export function errorWords(error: ErrorValue): ErrorWords {
  switch (error.code) {
    case 'BAD_INPUT':
      return words('That could not be understood', NOTHING_CHANGED, describeIssues(error.details.issues));
    case 'NOT_FOUND':
      return words(
        `This ${error.details.kind} is no longer here`,
        NOTHING_CHANGED,
        'It may have been removed or undone a moment ago.',
      );
    case 'CONFLICT':
      if (error.details.kind === 'link')
        return words(
          'There is such a link already',
          NOTHING_CHANGED,
          'Its evidence, remark and tags can be changed where it is listed.',
        );
      if (error.details.kind === 'link type')
        return words('This link type is in use', NOTHING_CHANGED, 'Merge it into another one, and its links go there.');
      return words(
        `This ${error.details.kind} was changed elsewhere`,
        'Both texts were kept; nothing was overwritten.',
        'Compare them and choose which one stays.',
      );
    case 'NOTHING_TO_UNDO':
      return words(
        `There is nothing to ${error.details.direction}`,
        NOTHING_CHANGED,
        'Every step of yours is already in place.',
      );
    case 'FILE_REFUSED':
      return words(`${quoted(error.details.name)} was not read`, NOTHING_CHANGED, refusalAdvice(error.details));
    case 'QUERY_INVALID':
      return words(
        'This search cannot be run',
        'The results of the last search stay.',
        QUERY_ADVICE[error.details.reason],
      );
    case 'LIBRARY_LOCKED':
      return words(
        `${quoted(error.details.file)} is already open`,
        `It is open in ${ownerWords(error.details.owner)}, and only one window may write to it.`,
        'Go on there, or close it and try again here.',
      );
    case 'LIBRARY_TOO_NEW':
      return words(
        `${quoted(error.details.file)} was made by a newer Lectern`,
        'It was not opened, so nothing in it was changed.',
        `It has format ${error.details.found}; this version reads up to ${error.details.supported}. Update Lectern and open it again.`,
      );
    case 'LIBRARY_FOREIGN':
      return words(
        `${quoted(error.details.file)} is not a library of Lectern`,
        'It was not opened, so nothing in it was changed.',
        `Choose another file. What it looks like: ${error.details.detail}`,
      );
    case 'LIBRARY_DAMAGED':
      return words(
        `${quoted(error.details.file)} is damaged`,
        'It was left exactly as it is.',
        `Restore a backup with “lectern restore”. What the check found: ${listed(error.details.problems)}`,
      );
    case 'READ_ONLY':
      return words('The library is open for reading only', NOTHING_CHANGED, READ_ONLY_ADVICE[error.details.reason]);
    case 'EXPORT_REFUSED':
      return words(
        `Nothing was written into ${quoted(error.details.folder)}`,
        'The library and the files in that folder are as they were.',
        `Choose another folder. Why: ${error.details.reason}`,
      );
    case 'IO_FAILED':
      return words(
        `${quoted(error.details.name)} could not be read or written`,
        'Everything saved before is still there.',
        `Check the disk and its free space, then try again (${error.details.system}).`,
      );
    case 'CANCELLED':
      return words('Cancelled', NOTHING_CHANGED, 'Start it again whenever you like.');
    case 'DISCONNECTED':
      return words(
        'The connection to the library was lost',
        'Everything saved before is safe, and what you typed since is kept in this window.',
        'Lectern keeps trying. If it was closed, start it again.',
      );
    case 'UNKNOWN_METHOD':
      return words(
        'This window is older than the program behind it',
        NOTHING_CHANGED,
        `Reload the window (${error.details.method}).`,
      );
    case 'INTERNAL':
      return words(
        'Something went wrong inside Lectern',
        'Everything saved before is safe.',
        `Try again. If it happens once more, report it with this reference: ${error.details.reference}`,
      );
    default:
      return assertNever(error);
  }
}

/** Words for why there is no connection. */
export function connectionWords(problem: ConnectionProblem): ErrorWords {
  return problem.from === 'engine' ? errorWords(problem.error) : hostWords(problem.reason);
}

function hostWords(reason: HostErrorReason): ErrorWords {
  const howToOpen = 'Start Lectern again, or use the address it printed when it started.';
  switch (reason) {
    case 'not-launched':
      return {
        ...words(
          'Open this page through Lectern',
          'This address came without the key that Lectern hands out when it starts, so that no other program reads your library. Nothing was opened, and nothing was changed.',
          howToOpen,
        ),
        steps: [
          'Is Lectern open in another window or tab? Go on there.',
          'If not, start Lectern again. It opens a window by itself.',
          'If no window appears, copy the whole address it printed, with all that stands behind the #.',
        ],
      };
    case 'link-used':
      return {
        ...words(
          'This address was used before',
          'Each address opens one window, once, so that nobody can come in with a copy of it. The library is safe.',
          'Use the window that is already open, or start Lectern again for a new address.',
        ),
        steps: ['Is the window it opened still there? Go on there.', 'If not, start Lectern again for a new address.'],
      };
    case 'session-ended':
      return words(
        'Lectern was started anew',
        'Everything saved before is safe; this window belongs to the earlier run.',
        `Text not saved yet can still be copied from here. ${howToOpen}`,
      );
    case 'engine-stopped':
      return words(
        'The part of Lectern that keeps your library has stopped',
        'Everything saved before is safe, and what you typed since is kept in this window.',
        'Try again to start it once more.',
      );
    case 'unreachable':
      return words(
        'Lectern does not answer',
        'Everything saved before is safe, and what you typed since is kept in this window.',
        'It may have been closed. Start it again.',
      );
    default:
      return assertNever(reason);
  }
}

/** Words for why a file was not read; also used for one file of several. */
export function refusalAdvice(refusal: Pick<FileRefusal, 'reason' | 'detail' | 'line'>): string {
  const detail = refusal.detail === null ? '' : ` (${refusal.detail})`;
  switch (refusal.reason) {
    case 'not-found':
      return 'It is no longer where it was. Drop it again.';
    case 'directory':
      return 'It is a folder. Drop the files inside it.';
    case 'not-a-file':
      return `It is not an ordinary file${detail}.`;
    case 'permission':
      return 'This account may not read it. Change its permissions, then try again.';
    case 'empty':
      return 'It is empty.';
    case 'binary':
      return `It is not text${detail}. Save it as text first.`;
    case 'too-large':
      return `It is too large${detail}. Split it, then import the parts.`;
    case 'line-too-long':
      return `Line ${refusal.line ?? '?'} is too long to be text.`;
    case 'changed-while-reading':
      return 'It changed while it was read. Wait until it is complete, then try again.';
    case 'unsupported-format':
      return `Lectern does not read this format yet${detail}.`;
    case 'encoding':
      return `Its characters could not be decoded${detail}. Choose another encoding.`;
    case 'unreadable':
      return `The system could not read it${detail}.`;
    default:
      return assertNever(refusal.reason);
  }
}

function words(title: string, kept: string, advice: string): ErrorWords {
  return { title, kept, advice };
}

function ownerWords(owner: LibraryOwner | null): string {
  return owner === null ? 'another window or program' : `${owner.shell} (process ${owner.processId})`;
}

function describeIssues(issues: readonly { readonly path: string; readonly message: string }[]): string {
  const [first] = issues;
  return first ? `${first.message}${first.path === '' ? '' : ` (${first.path})`}` : 'Try it another way.';
}

function listed(problems: readonly string[]): string {
  return problems.slice(0, 3).join('; ') || 'no details';
}
