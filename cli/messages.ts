// The command line's wording of every error: what happened and what to do, one sentence or two.

import type { ErrorValue, FileRefusal, LibraryOwner, QueryProblem } from '#shared/contract/errors.ts';

/** Words an error for people. Names in it come from files: print it through `terminalText`. */
export function wordError({ code, details }: ErrorValue): string {
  switch (code) {
    case 'BAD_INPUT':
      return `That is not a valid request: ${details.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`;
    case 'NOT_FOUND':
      return `There is no ${details.kind} "${details.id}" in this library.`;
    case 'CONFLICT':
      return `The ${details.kind} ${details.id} was changed meanwhile; nothing was overwritten.`;
    case 'NOTHING_TO_UNDO':
      return `There is nothing to ${details.direction}.`;
    case 'FILE_REFUSED':
      return wordRefusal(details);
    case 'QUERY_INVALID':
      return `The query cannot be read at character ${details.start + 1}: ${QUERY_PROBLEMS[details.reason]}.`;
    case 'LIBRARY_LOCKED':
      return `${details.file} is already open in ${wordOwner(details.owner)}. Close it there first.`;
    case 'LIBRARY_TOO_NEW':
      return `${details.file} was written by a newer Lectern (format ${details.found}; this one reads up to ${details.supported}). It was not touched.`;
    case 'LIBRARY_FOREIGN':
      return `${details.file} is not a Lectern library (${details.detail}). It was not touched.`;
    case 'LIBRARY_DAMAGED':
      return `${details.file} is damaged and was not opened: ${details.problems.join('; ')}`;
    case 'READ_ONLY':
      return `Nothing was changed: the library is open for reading only (${READ_ONLY[details.reason]}).`;
    case 'EXPORT_REFUSED':
      return `Nothing was exported to ${details.folder}: ${EXPORT_REFUSALS[details.reason] ?? details.reason}.`;
    case 'IO_FAILED':
      return `${details.name} could not be read or written (${details.system}).`;
    case 'CANCELLED':
      return 'Cancelled; the library is as it was.';
    case 'DISCONNECTED':
      return `The engine stopped unexpectedly (${details.detail}). What was saved before is safe.`;
    case 'UNKNOWN_METHOD':
      return `This Lectern does not know "${details.method}".`;
    case 'INTERNAL':
      return `Something went wrong inside Lectern; its log names it ${details.reference}.`;
    default:
      return code satisfies never;
  }
}

function wordOwner(owner: LibraryOwner | null): string {
  if (owner === null) return 'another program';
  const since = new Date(owner.since);
  const time = Number.isNaN(since.getTime()) ? '' : `, since ${since.toLocaleString('en-GB', TO_THE_MINUTE)}`;
  return `${owner.shell} (process ${owner.processId}${time})`;
}

const QUERY_PROBLEMS: Readonly<Record<QueryProblem, string>> = {
  'sign-without-word': 'a word is missing behind + or -',
  'field-without-word': 'a word is missing behind the colon',
  'operator-without-word': 'a word is missing in front of ~ or ^',
  'distance-not-number': 'behind ~ goes a number, 1 or 2',
  'distance-too-large': 'behind ~ goes 1 or 2',
  'boost-not-number': 'behind ^ goes a number',
  'too-many-words': 'there are too many words',
  'not-understood': 'it was not understood',
};

const TO_THE_MINUTE = { dateStyle: 'medium', timeStyle: 'short' } as const;

const READ_ONLY = {
  folder: 'its folder cannot be written to',
  'disk-full': 'the disk is full',
  checking: 'it is being checked after it was not closed in order',
} as const;

/** Words why a file was not read. */
export function wordRefusal({ name, reason, detail, line }: FileRefusal): string {
  const because = REFUSALS[reason];
  const where = line === null ? '' : ` at line ${line}`;
  return `${name}: ${because}${where}${detail === null ? '' : ` (${detail})`}.`;
}

const REFUSALS: Readonly<Record<FileRefusal['reason'], string>> = {
  'not-found': 'there is no such file',
  directory: 'this is a folder, not a file',
  'not-a-file': 'this is a device or pipe, not a file',
  permission: 'reading it is not permitted',
  empty: 'it is empty',
  binary: 'this is not a text file',
  'too-large': 'it is too large',
  'line-too-long': 'a line is too long',
  'changed-while-reading': 'it changed while it was read',
  'unsupported-format': 'its format is not known',
  encoding: 'its text encoding could not be told',
  unreadable: 'it could not be read',
};

const EXPORT_REFUSALS: Readonly<Record<string, string>> = {
  missing: 'there is no such folder',
  'not-a-folder': 'this is not a folder',
  'library-folder': 'the library lies there; choose a folder of its own',
  'manifest-damaged': 'its list of exported files is damaged',
  'other-library': 'it holds the export of another library',
};
