// The channels between the preload and main. There are no others (1b-17).

/** Questions of the page, each answered once. */
export const CHANNELS = {
  grantFile: 'lectern:grant-file',
  chooseExportFolder: 'lectern:choose-export-folder',
  openExternal: 'lectern:open-external',
  connect: 'lectern:connect',
} as const;
export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

/** Main to preload: the page's end of an engine channel. */
export const PORT_CHANNEL = 'lectern:port';
