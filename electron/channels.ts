// The channels between the preload and main. There are no others (1b-17).

/** Questions of the page, each answered once. */
export const CHANNELS = {
  grantFile: 'lectern:grant-file',
  chooseExportFolder: 'lectern:choose-export-folder',
  openExternal: 'lectern:open-external',
  connect: 'lectern:connect',
  recentLibraries: 'lectern:recent-libraries',
  openLibrary: 'lectern:open-library',
  createLibrary: 'lectern:create-library',
  switchLibrary: 'lectern:switch-library',
  forgetLibrary: 'lectern:forget-library',
  showLibrary: 'lectern:show-library',
  showBackups: 'lectern:show-backups',
  restartEngine: 'lectern:restart-engine',
  setAvailableCommands: 'lectern:set-available-commands',
  setTheme: 'lectern:set-theme',
  takeOpenedFiles: 'lectern:take-opened-files',
  saveFile: 'lectern:save-file',
  copyText: 'lectern:copy-text',
  dragOut: 'lectern:drag-out',
} as const;
export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

/** Main to preload: the page's end of an engine channel. */
export const PORT_CHANNEL = 'lectern:port';
/** Main to preload: what main says unasked, as `DesktopNews`. */
export const NEWS_CHANNEL = 'lectern:news';
