// Which libraries the menu offers, and what tells two of one name apart.

import type { RecentLibrary } from '#shared/contract/recent-libraries.ts';

/** More are in the list of all. */
const MOST_SHOWN = 5;

export interface OtherLibrary {
  readonly token: string;
  readonly label: string;
}

/** Those that can be opened now, newest first; the folder is named only where the name alone is not enough. */
export function othersShown(libraries: readonly RecentLibrary[]): readonly OtherLibrary[] {
  const isShared = (name: string) => libraries.filter((other) => other.name === name).length > 1;
  return libraries
    .filter(({ isOpen, isMissing }) => !isOpen && !isMissing)
    .slice(0, MOST_SHOWN)
    .map(({ token, name, folder }) => ({
      token,
      label: folder !== null && isShared(name) ? `${name} (${folder})` : name,
    }));
}
