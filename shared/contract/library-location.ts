// Where the reader's library lies when none is named: the system's folder for an application's data, in every shell.

const FILE_NAME = 'library.lectern';

/** What deciding needs of the system, so that every system's answer can be tested on one. */
export interface SystemFacts {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Absolute path of the library used by default. */
export function defaultLibraryFile({ platform, env, home }: SystemFacts): string {
  switch (platform) {
    case 'win32':
      return `${env['APPDATA'] ?? `${home}\\AppData\\Roaming`}\\Lectern\\${FILE_NAME}`;
    case 'darwin':
      return `${home}/Library/Application Support/Lectern/${FILE_NAME}`;
    default: {
      const dataHome = env['XDG_DATA_HOME'];
      // The base directory specification: a relative path is to be ignored.
      return `${dataHome?.startsWith('/') ? dataHome : `${home}/.local/share`}/lectern/${FILE_NAME}`;
    }
  }
}
