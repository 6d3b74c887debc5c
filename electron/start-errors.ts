// Wording of what keeps the desktop shell from opening a library; all other errors are worded in the page.

import type { ErrorValue } from '#shared/contract/errors.ts';

export function wordStartError({ code, details }: ErrorValue): string {
  switch (code) {
    case 'LIBRARY_LOCKED':
      return details.owner
        ? `It is already open in ${details.owner.shell} (process ${details.owner.processId}). Close it there first.`
        : 'It is already open in another program. Close it there first.';
    case 'LIBRARY_TOO_NEW':
      return 'It was written by a newer Lectern and was not touched. Install the newer version to open it.';
    case 'LIBRARY_FOREIGN':
      return `${details.file} is not a Lectern library (${details.detail}). It was not touched.`;
    case 'LIBRARY_DAMAGED':
      return `It is damaged and was left as it is: ${details.problems.join('; ')}`;
    case 'IO_FAILED':
      return `${details.name} could not be read or written (${details.system}).`;
    default:
      return `The engine could not be started (${code}).`;
  }
}
